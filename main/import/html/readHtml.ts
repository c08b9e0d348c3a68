import { err, ok, type Result } from '../../../shared/result';
import { withGiven } from '../record';
import type { Draft } from '../rich/draft';
import { draftFromDom } from '../rich/fromDom';
import { count, Pictures } from '../rich/pictures';
import { layOut } from '../rich/toLayout';
import { titleFromText } from '../title';
import type { ImportedDocument, Source } from '../types';
import { withoutBoilerplate } from './boilerplate';
import { keptLink } from './links';
import { mainText } from './mainText';
import { readPage, type Page } from './page';
import { recordOf } from './record';

export interface HtmlSource extends Pick<Source, 'fields' | 'progress'> {
  readonly html: string;
  readonly encoding: string;
  /** Where it came from, when the file tells. */
  readonly url?: string | undefined;
  /** When it was saved, as ISO 8601. */
  readonly savedAt?: string | undefined;
  /** The bytes of what was saved with it. */
  readonly bytesOf: (source: string) => Uint8Array | undefined;
}

/** Roughly how much of the work is done. */
const AFTER = { parsing: 0.4, mainText: 0.8 };

/** A saved web page: its main text and what it says of itself. Where no main text can be told, all of its text. */
export function readHtml({ html, encoding, fields, progress, ...source }: HtmlSource): Result<ImportedDocument> {
  const page = readPage(html);
  if (!page.ok) return page;
  progress?.(AFTER.parsing);
  const { facts } = page.value;
  const url = addressOf(page.value, source.url);
  const media = new Map<string, number>();
  const leftOut = (what: string) => media.set(what, (media.get(what) ?? 0) + 1);
  const main = page.value.isReadable ? mainText(page.value.document, url, leftOut) : undefined;
  const blocks = main ? withoutBoilerplate(main.blocks, main) : wholeText(page.value, html, url);
  progress?.(AFTER.mainText);
  const pictures = new Pictures(source.bytesOf);
  const { text, layout } = layOut(blocks, pictures.pictureOf);
  if (text.trim() === '') return err('unreadable', 'There is no text in it.');
  const record = recordOf(facts, main, url);
  const csl = withGiven(
    { ...record, title: record.title ?? titleFromText(text), ...accessed(source.savedAt ?? facts.savedAt) },
    fields,
  );
  if (!csl.ok) return csl;
  return ok({
    kind: 'web page',
    csl: csl.value,
    text,
    mediaType: 'text/plain',
    encoding,
    layout,
    pictures: pictures.all,
    leftOut: [
      ...(main ? [] : ['a choice of its main text, which could not be told from the rest: all of its text was taken']),
      ...pictures.leftOut,
      ...Array.from(media, ([what, number]) => count(number, what)),
    ],
    printed: {
      title: main?.title ?? facts.title ?? '',
      byline: main?.byline,
      siteName: main?.siteName,
      publishedTime: main?.publishedTime,
      excerpt: main?.excerpt,
    },
  });
}

/** A document that Readability was given is used up, and must be read again. */
function wholeText(page: Page, html: string, url: string | undefined): Draft[] {
  const again = page.isReadable ? readPage(html) : ok(page);
  if (!again.ok) return [];
  const { document } = again.value;
  const [body = document.documentElement] = document.getElementsByTagName('body');
  return draftFromDom(body, { link: (href) => keptLink(href, url) });
}

function addressOf({ facts }: Page, known: string | undefined): string | undefined {
  const said = facts.metas.find(({ name }) => name === 'og:url')?.content;
  const candidates = [known, facts.savedFrom, facts.canonical, said, facts.base];
  return candidates.find((address) => address !== undefined && /^https?:\/\//i.test(address));
}

function accessed(savedAt: string | undefined) {
  const time = savedAt === undefined ? Number.NaN : Date.parse(savedAt);
  if (Number.isNaN(time)) return {};
  const [year, month, day] = new Date(time).toISOString().slice(0, 10).split('-').map(Number);
  return { accessed: { 'date-parts': [[year ?? 0, month ?? 0, day ?? 0]] } };
}
