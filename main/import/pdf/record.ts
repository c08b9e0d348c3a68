import type { CslItem } from '../../../shared/model/records';
import { publicationDay } from '../html/published';
import { namesFromText } from '../names';
import { lineOf, type Draft } from '../rich/draft';
import { titleFromText } from '../title';
import type { About, PdfPage } from './document';

/** What programs write in place of a title: names of files, of themselves, of templates. */
const NO_TITLE =
  /^(?:untitled|microsoft word|.*\.(?:docx?|dvi|indd|pdf|tex|rtf|qxd|ps)$|.*\bpii:|slide \d|document\d*$|\W*$)/i;
const DOI = /\b(10\.\d{4,9}\/[^\s"<>]+?)[.,;)\]]*(?=\s|$)/;

/**
 * The record of a PDF from its XMP and information dictionary, and from its first page: the DOI that is printed there, the
 * largest type as title, the names below it. Its dates are those of the file, so only dates of publication are taken.
 */
export function recordOf(about: About, pages: readonly PdfPage[], blocks: readonly Draft[], fileName: string): CslItem {
  const say = (...names: string[]): string | undefined =>
    names.map((name) => about.get(name)).find((value) => value !== undefined);
  const start = pages.slice(0, 2).flatMap(({ lines }) => lines.map(({ text }) => text));
  const told = say('dc:title', 'title');
  const set = printedTitle(blocks);
  const isTitle = told !== undefined && !NO_TITLE.test(told) && told !== fileName.replace(/\.pdf$/i, '');
  // What is printed is often longer than what was typed into a form: title and subtitle.
  const title = isTitle && !set?.title.toLowerCase().startsWith(told.toLowerCase()) ? told : set?.title;
  const doi =
    DOI.exec(say('prism:doi', 'pdfx:doi', 'doi', 'wps-articledoi', 'dc:identifier') ?? '')?.[1] ??
    DOI.exec(start.join(' '))?.[1];
  const journal = say('prism:publicationname');
  const author = authorsOf(say('dc:creator', 'author'), set?.below);
  const issued = publicationDay([say('prism:coverdate', 'prism:publicationdate') ?? '', publishedLine(start) ?? '']);
  const pageRange = [say('prism:startingpage'), say('prism:endingpage')].filter(Boolean).join('-');
  const language = say('language', 'dc:language');
  return {
    type: journal !== undefined || doi !== undefined ? 'article-journal' : 'document',
    title: title ?? titleFromText(blocks.map(lineOf).find((line) => line !== '') ?? fileName),
    ...(author.length > 0 && { author }),
    ...(issued && { issued }),
    ...(journal && { 'container-title': journal }),
    ...field('volume', say('prism:volume')),
    ...field('issue', say('prism:number')),
    ...field('page', pageRange),
    ...field('ISSN', say('prism:issn')),
    ...field('publisher', say('dc:publisher')),
    ...field('DOI', doi),
    ...field('language', language),
  };
}

const field = (name: string, value: string | undefined): Record<string, string> => (value ? { [name]: value } : {});

/** The first heading among the first blocks, the largest if there are several; and the block below it. */
function printedTitle(blocks: readonly Draft[]): { title: string; below: string } | undefined {
  const start = blocks.slice(0, 8);
  for (const tag of ['h1', 'h2', 'h3'] as const) {
    const index = start.findIndex((block) => block.tag === tag && lineOf(block).length >= 8);
    const found = start[index];
    if (found) return { title: lineOf(found), below: blocks[index + 1] ? lineOf(blocks[index + 1] as Draft) : '' };
  }
  return undefined;
}

/** Programs put in the name of a user or of themselves. */
const NO_AUTHOR =
  /^(?:user|admin|administrator|owner|unknown|author|default|microsoft|adobe|chromium|.*\blatex\b.*|\W*)$/i;

function authorsOf(told: string | undefined, below: string | undefined): NonNullable<CslItem['author']> {
  if (told !== undefined && !NO_AUTHOR.test(told)) return namesFromText(told);
  const line = (below ?? '')
    .replace(/[\d*†‡§¶∗]+(?:,\d+)*/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s,/g, ',')
    .trim();
  const isNames =
    line.length <= 200 &&
    /^(?:\p{Lu}[\p{L}.'’-]*(?: (?:van|von|de|der|la|di|da|\p{Lu}[\p{L}.'’-]*)){1,4}(?:,? (?:and|&) |, |$))+$/u.test(
      line,
    );
  return isNames ? namesFromText(line) : [];
}

/** “Published: 12 March 2021”, “Published online 3 May 2020”. */
const publishedLine = (lines: readonly string[]): string | undefined =>
  lines.map((line) => /\bpublished(?: online)?:?\s+(.{8,40})/i.exec(line)?.[1]).find((date) => date !== undefined);
