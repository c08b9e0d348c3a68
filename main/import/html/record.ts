import type { CslItem, CslName } from '../../../shared/model/records';
import { namesFromText } from '../names';
import { namesInByline } from './byline';
import { cslTypeOf, namesIn, textField, workOf, type Thing } from './jsonLd';
import type { MainText } from './mainText';
import type { PageFacts } from './page';
import { publicationDay } from './published';

/**
 * The bibliographic record that a page gives of itself: Highwire tags (which journals write for indexes) before JSON-LD
 * before Dublin Core before OpenGraph before what Readability sees on the page.
 */
export function recordOf(facts: PageFacts, main: MainText | undefined, url: string | undefined): CslItem {
  const meta = metaReader(facts);
  const work = workOf(facts.jsonLd);
  const type = typeOf(meta, work?.cslType ?? cslTypeOf(facts.marked?.type ?? ''));
  const author = authorsOf(meta, work?.thing, facts, main ?? {});
  const issued = publicationDay(publishedTimes(facts, main), { language: facts.language, times: facts.times });
  const doi = doiOf(meta);
  return {
    type,
    ...text('title', titleOf(facts, meta, work?.thing, main)),
    ...(author.length > 0 && { author }),
    ...(issued && { issued }),
    ...published(type, meta, work?.thing, facts.jsonLd, main?.siteName),
    ...text('URL', httpUrl(url) ?? meta('citation_public_url', 'citation_abstract_html_url')),
    ...text('DOI', doi),
    ...text('abstract', meta('citation_abstract', 'dcterms.abstract')),
    ...text(
      'language',
      facts.language ?? meta('citation_language', 'dc.language', 'og:locale', 'content-language')?.replace('_', '-'),
    ),
  };
}

/** What indexes are told before what the page shows; of that, without the name of the site, which stands elsewhere. */
function titleOf(
  facts: PageFacts,
  meta: ReturnType<typeof metaReader>,
  work: Thing | undefined,
  main: MainText | undefined,
): string | undefined {
  const told = meta('citation_title');
  if (told !== undefined) return told;
  const shown = main?.title ?? meta('og:title', 'dc.title') ?? facts.title;
  const sites = [
    main?.siteName,
    meta('og:site_name', 'application-name'),
    ...namesIn(work, 'publisher', facts.jsonLd),
  ].flatMap((name) => (name === undefined ? [] : [name.trim().toLowerCase()]));
  const [, title, last] = /^(.+\S)\s*[|｜–—·:«»-]\s+(\S.*)$/su.exec(shown ?? '') ?? [];
  const isBare = [textField(work, 'headline'), meta('og:title')].some(
    (other) => other !== undefined && other === title,
  );
  return title !== undefined && last !== undefined && (isBare || sites.includes(last.toLowerCase())) ? title : shown;
}

type MetaReader = ReturnType<typeof metaReader>;

/** The first value of the first name that has one. Dublin Core is written `DC.title`, `dcterms:title` and the like. */
function metaReader({ metas }: PageFacts) {
  const values = new Map<string, string[]>();
  for (const { name, content } of metas) {
    const key = name
      .replace(/^(dc|dcterms|bepress_citation|prism)[.:_]/, (_all, group: string) => `${group}.`)
      .replace(/^bepress_citation\./, 'citation_');
    values.set(key, [...(values.get(key) ?? []), content]);
  }
  const read = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const [value] = values.get(name) ?? [];
      if (value !== undefined) return value;
    }
    return undefined;
  };
  return Object.assign(read, { all: (name: string): readonly string[] => values.get(name) ?? [] });
}

const text = (field: string, value: string | undefined): Record<string, string> => {
  const clean = value?.replace(/\s+/g, ' ').trim();
  return clean ? { [field]: clean } : {};
};

function typeOf(meta: MetaReader, structured: string | undefined): string {
  if (meta('citation_journal_title', 'citation_issn', 'prism.publicationname')) return 'article-journal';
  if (meta('citation_conference_title', 'citation_conference')) return 'paper-conference';
  if (meta('citation_dissertation_institution')) return 'thesis';
  if (meta('citation_technical_report_institution', 'citation_technical_report_number')) return 'report';
  if (meta('citation_inbook_title')) return 'chapter';
  if (meta('citation_isbn') || meta('og:type') === 'book') return 'book';
  if (structured !== undefined && structured !== 'webpage') return structured;
  return meta('news_keywords', 'syndication-source', 'original-source', 'article:opinion')
    ? 'article-newspaper'
    : 'webpage';
}

function authorsOf(
  meta: MetaReader,
  work: Thing | undefined,
  { jsonLd, marked }: PageFacts,
  { byline, siteName }: Partial<Pick<MainText, 'byline' | 'siteName'>>,
): CslName[] {
  const highwire = [...meta.all('citation_author'), ...meta.all('citation_authors')];
  if (highwire.length > 0) return highwire.flatMap(namesFromText);
  const people = (names: readonly string[]) =>
    names.filter((name) => !isAddress(name)).flatMap((name) => namesInByline(name, siteName));
  const structured = people(namesIn(work, 'author', jsonLd));
  if (structured.length > 0) return structured;
  const inMarkup = people(marked?.authors ?? []);
  if (inMarkup.length > 1) return inMarkup;
  const creators = meta.all('dc.creator');
  if (creators.length > 1) return people(creators);
  const tags = ['author', 'article:author', 'parsely-author', 'sailthru.author'];
  const named = tags.map((name) => [...new Set(meta.all(name))].filter((value) => !isAddress(value)));
  const several = named.find((values) => values.length > 1);
  if (several) return people(several);
  const [said] = named.flatMap((values) => people(values).slice(0, 1));
  const printed = byline === undefined ? [] : namesInByline(byline, siteName);
  return printed.length > 0 ? printed : said ? [said] : [];
}

const isAddress = (name: string): boolean => /^(?:https?:|www\.|@)|\.(?:com|org|net)\//i.test(name);

function publishedTimes(facts: PageFacts, main: MainText | undefined): string[] {
  const meta = metaReader(facts);
  const named = [
    'citation_publication_date',
    'citation_date',
    'citation_online_date',
    'article:published_time',
    'dc.date.issued',
    'dcterms.issued',
    'dc.date',
    'dcterms.date',
    'prism.publicationdate',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publish-date',
    'publication_date',
    'date',
  ];
  const work = workOf(facts.jsonLd)?.thing;
  const structured = textField(work, 'datePublished') ?? textField(work, 'dateCreated');
  return [
    ...named.slice(0, 3).flatMap((name) => meta.all(name).slice(0, 1)),
    ...(structured === undefined ? [] : [structured]),
    ...named.slice(3).flatMap((name) => meta.all(name).slice(0, 1)),
    ...(main?.publishedTime === undefined ? [] : [main.publishedTime]),
    ...facts.publishedTimes,
    ...facts.shownDates,
  ];
}

const DOI = /\b10\.\d{4,9}\/[^\s"<>]+/;

function doiOf(meta: MetaReader): string | undefined {
  const named = [
    meta('citation_doi', 'prism.doi', 'dc.identifier.doi'),
    ...meta.all('dc.identifier'),
    ...meta.all('dcterms.identifier'),
  ];
  for (const value of named) {
    const doi = DOI.exec(value ?? '')?.[0];
    if (doi !== undefined) return doi.replace(/[.,;]$/, '');
  }
  return undefined;
}

function published(
  type: string,
  meta: MetaReader,
  work: Thing | undefined,
  jsonLd: readonly unknown[],
  siteName: string | undefined,
): Partial<CslItem> {
  const [publisher] = namesIn(work, 'publisher', jsonLd);
  const by = meta('citation_publisher', 'dc.publisher', 'dcterms.publisher') ?? publisher;
  if (type === 'article-journal' || type === 'paper-conference' || type === 'chapter') {
    const from = meta('citation_firstpage', 'prism.startingpage');
    const to = meta('citation_lastpage', 'prism.endingpage');
    return {
      ...text(
        'container-title',
        meta('citation_journal_title', 'citation_conference_title', 'citation_inbook_title', 'prism.publicationname') ??
          siteName,
      ),
      ...text('volume', meta('citation_volume', 'prism.volume')),
      ...text('issue', meta('citation_issue', 'prism.number')),
      ...text('page', from && to && from !== to ? `${from}-${to}` : from),
      ...text('ISSN', meta('citation_issn', 'prism.issn')),
      ...text('publisher', by),
    };
  }
  if (type === 'thesis' || type === 'report' || type === 'book')
    return text(
      'publisher',
      meta('citation_dissertation_institution', 'citation_technical_report_institution') ?? by ?? siteName,
    );
  const container = meta('og:site_name') ?? siteName ?? meta('application-name') ?? publisher;
  return { ...text('container-title', container), ...(by !== container && text('publisher', by)) };
}

const httpUrl = (url: string | undefined): string | undefined => (url && /^https?:/i.test(url) ? url : undefined);
