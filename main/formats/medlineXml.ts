import { makeCitationKey } from '../../shared/model/citationKey';
import type { CslItem, CslName } from '../../shared/model/records';
import { dateFromYear } from './bibtex/readDates';
import type { Parsed, ReferenceFormat } from './format';
import { joinKeywords } from './keywords';
import { genreOfPubmed, pagesInFull, typeOfPubmed } from './pubmed';
import { dateFromTagged } from './tagged/dates';
import { elementOf, find, piecesOf, textAt, textOf, type XmlElement } from './xml';

/** PubMed's XML, articles and books. Read only. */
export const medlineXml: ReferenceFormat = {
  id: 'medline-xml',
  label: 'PubMed XML',
  extension: 'xml',
  mediaType: 'application/xml',
  recognises: (text) => /<(?:PubmedArticle|PubmedBookArticle|MedlineCitation|MedlineArticle)(?:Set)?[\s>]/.test(text),
  parse,
};

function parse(xml: string): Parsed {
  const parsed: Parsed = { references: [], failed: [] };
  const taken = new Set<string>();
  const wholes = [...piecesOf(xml, 'PubmedArticle'), ...piecesOf(xml, 'PubmedBookArticle')];
  const pieces = wholes.length > 0 ? wholes : piecesOf(xml, 'MedlineCitation');
  for (const { line, xml: piece } of pieces.sort((a, b) => a.line - b.line)) {
    const element = elementOf(piece);
    const csl = element && itemFrom(element);
    if (!csl || Object.keys(csl).length === 1) {
      parsed.failed.push({ line, reason: csl ? 'This record is empty.' : 'This record is not whole XML.' });
      continue;
    }
    const id = makeCitationKey(csl, (key) => taken.has(key));
    taken.add(id);
    parsed.references.push({ id, csl, line, isKeyless: true });
  }
  return parsed;
}

function itemFrom(record: XmlElement): CslItem {
  const [document] = find(record, 'BookDocument');
  return document ? bookItem(document) : articleItem(record);
}

type Fields = Record<string, unknown>;
const item = (type: string, fields: Fields): CslItem => ({
  type,
  ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')),
});

function articleItem(record: XmlElement): CslItem {
  const [citation = record] = record.name === 'MedlineCitation' ? [record] : find(record, 'MedlineCitation');
  const [article = citation] = find(citation, 'Article');
  const types = find(article, 'PublicationTypeList', 'PublicationType').map((type) => textOf(type));
  const ids = [...find(record, 'PubmedData', 'ArticleIdList', 'ArticleId'), ...find(article, 'ELocationID')];
  const idOf = (kind: string) => ids.find(({ attributes }) => (attributes['IdType'] ?? attributes['EIdType']) === kind);
  const [doi, pmc] = [idOf('doi'), idOf('pmc')];
  const journal = textAt(article, 'Journal', 'Title') ?? textAt(citation, 'MedlineJournalInfo', 'MedlineTA');
  return item(typeOfPubmed(types, journal !== undefined), {
    title: textAt(article, 'ArticleTitle') ?? textAt(article, 'VernacularTitle'),
    author:
      peopleIn(find(article, 'AuthorList', 'Author')) ??
      peopleIn(find(citation, 'PersonalNameSubjectList', 'PersonalNameSubject')),
    'container-title': journal,
    'container-title-short': textAt(article, 'Journal', 'ISOAbbreviation'),
    issued: dateIn(find(article, 'Journal', 'JournalIssue', 'PubDate')[0]),
    volume: textAt(article, 'Journal', 'JournalIssue', 'Volume'),
    issue: textAt(article, 'Journal', 'JournalIssue', 'Issue'),
    page: pagesIn(article),
    DOI: doi && textOf(doi),
    PMID: find(citation, 'PMID')
      .map((id) => textOf(id))
      .at(-1),
    PMCID: pmc && textOf(pmc),
    ISSN: textAt(article, 'Journal', 'ISSN'),
    abstract: abstractIn(article),
    language: textAt(article, 'Language'),
    genre: genreOfPubmed(types),
    keyword: joinKeywords([
      ...find(citation, 'KeywordList', 'Keyword').map((keyword) => textOf(keyword)),
      ...find(citation, 'MeshHeadingList', 'MeshHeading', 'DescriptorName').map((name) => textOf(name)),
    ]),
    status: textAt(record, 'PubmedData', 'PublicationStatus'),
  });
}

function bookItem(document: XmlElement): CslItem {
  const [book = document] = find(document, 'Book');
  const bookTitle = textAt(book, 'BookTitle');
  const chapter = textAt(document, 'ArticleTitle');
  const authors = peopleIn(find(document, 'AuthorList', 'Author'));
  const doi = find(book, 'ELocationID').find(({ attributes }) => attributes['EIdType'] === 'doi');
  return item(chapter === undefined ? 'book' : 'chapter', {
    title: chapter ?? bookTitle,
    'container-title': chapter === undefined ? undefined : bookTitle,
    author: authors ?? peopleIn(find(book, 'AuthorList', 'Author')),
    publisher: textAt(book, 'Publisher', 'PublisherName'),
    'publisher-place': textAt(book, 'Publisher', 'PublisherLocation'),
    'collection-title': textAt(book, 'CollectionTitle'),
    issued: dateIn(find(book, 'PubDate')[0]),
    page: pagesIn(document),
    ISBN: textAt(book, 'Isbn'),
    DOI: doi && textOf(doi),
    PMID: textAt(document, 'PMID'),
    abstract: abstractIn(document),
    language: textAt(document, 'Language'),
  });
}

function peopleIn(elements: readonly XmlElement[]): CslName[] | undefined {
  const names = elements.map((element): CslName => {
    const literal = textAt(element, 'CollectiveName');
    if (literal !== undefined) return { literal };
    const given = textAt(element, 'ForeName') ?? textAt(element, 'Initials');
    const suffix = textAt(element, 'Suffix');
    return { family: textAt(element, 'LastName') ?? '', ...(given && { given }), ...(suffix && { suffix }) };
  });
  return names.length > 0 ? names : undefined;
}

function dateIn(date: XmlElement | undefined) {
  if (!date) return undefined;
  const year = textAt(date, 'Year');
  if (year === undefined) return dateFromTagged(textAt(date, 'MedlineDate') ?? '');
  return dateFromYear(year, textAt(date, 'Month') ?? textAt(date, 'Season'), textAt(date, 'Day'));
}

function pagesIn(element: XmlElement): string | undefined {
  const pages = textAt(element, 'Pagination', 'MedlinePgn');
  if (pages !== undefined) return pagesInFull(pages);
  const [from, to] = [textAt(element, 'Pagination', 'StartPage'), textAt(element, 'Pagination', 'EndPage')];
  return from === undefined || to === undefined ? from : `${from}-${to}`;
}

/** Sections of an abstract have labels, as "METHODS". */
function abstractIn(element: XmlElement): string | undefined {
  const parts = find(element, 'Abstract', 'AbstractText').map((part) => {
    const label = part.attributes['Label'];
    return label === undefined ? textOf(part) : `${label}: ${textOf(part)}`;
  });
  return parts.join('\n') || undefined;
}
