import type { Engine } from 'citeproc';
import type { CslItem } from '../../shared/model/records';
import { err, ok, type Result } from '../../shared/result';
import { ENTRY_MARK, type OutputFormat } from './outputFormats';
import type { StyleShelf } from './styles';

/** A record under the id by which the answer names it. */
export interface CitedItem {
  readonly id: string;
  readonly csl: CslItem;
}

export interface RenderRequest {
  readonly items: readonly CitedItem[];
  /** Id or short name of a shipped style, or the text of a CSL file. */
  readonly style: string;
  /** Language tag, as `en-GB`. */
  readonly locale: string;
  readonly format: OutputFormat;
}

export interface Rendered {
  /** Id of the style that was used. */
  style: string;
  /** In the order of the style. */
  entries: { id: string; text: string }[];
  /** What could not be rendered as asked, in words. */
  problems: string[];
}

/** The list of works as the style prints it. Styles without one give their notes instead, and say so. */
export function renderBibliography(shelf: StyleShelf, request: RenderRequest): Result<Rendered> {
  return render(shelf, request, (engine, items, problems) => {
    const made = engine.makeBibliography();
    if (made) return made[1].map(splitEntry);
    problems.push('This style has no bibliography, only notes; these are the notes.');
    return citations(engine, items);
  });
}

/** Each work cited once, as in a text that cites them in this order; numbers and years tell them apart. */
export function renderCitations(shelf: StyleShelf, request: RenderRequest): Result<Rendered> {
  return render(shelf, request, (engine, items) => {
    // citeproc settles some names only while it prints the list, and a document with citations has that list.
    engine.makeBibliography();
    return citations(engine, items);
  });
}

function citations(engine: Engine, items: readonly CitedItem[]) {
  return items.map(({ id }) => ({ id, text: engine.makeCitationCluster([{ id }]).trim() }));
}

function splitEntry(entry: string): { id: string; text: string } {
  const [id = '', text = ''] = entry.split(ENTRY_MARK);
  return { id, text: text.trim() };
}

type Print = (engine: Engine, items: readonly CitedItem[], problems: string[]) => { id: string; text: string }[];

function render(shelf: StyleShelf, request: RenderRequest, print: Print): Result<Rendered> {
  const style = shelf.find(request.style);
  if (!style.ok) return style;
  const problems: string[] = [];
  const locale = shelf.localeFor(request.locale);
  if (locale === undefined) problems.push(`There is no locale ${request.locale}; American English was used.`);
  const made = attempt(() => shelf.engines.get(style.value, locale ?? 'en-US', request.format));
  if (!made.ok) return err('invalid', `The style ${style.value.id} cannot be used: ${made.error.message}`);

  const printItems = (items: readonly CitedItem[]) =>
    items.length > 0 ? made.value.with(items, (engine) => print(engine, items, problems)) : [];
  const items = unique(request.items).map(({ id, csl }) => ({ id, csl: printable(csl) }));
  const all = attempt(() => printItems(items));
  const entries = all.ok ? all.value : withoutFailures(items, printItems, problems);
  return ok({ style: style.value.id, entries, problems: [...new Set(problems)] });
}

/** One record that citeproc cannot take fails the whole list, so each is tried alone and the sound ones together. */
function withoutFailures<T>(
  items: readonly CitedItem[],
  print: (items: readonly CitedItem[]) => T,
  problems: string[],
): T {
  const sound = items.filter((item) => {
    const alone = attempt(() => print([item]));
    if (!alone.ok) problems.push(`“${item.csl.title ?? item.id}” could not be rendered: ${alone.error.message}`);
    return alone.ok;
  });
  return print(sound);
}

/** citeproc reports bad styles and records by throwing, sometimes strings. */
function attempt<T>(work: () => T): Result<T> {
  try {
    return ok(work());
  } catch (error) {
    return err('invalid', (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '');
  }
}

function unique(items: readonly CitedItem[]): CitedItem[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

/**
 * Without control characters, which no format can print and which mark the ends of entries here. A newspaper's name
 * that stands both as container and as publisher is printed once; some styles would print both.
 */
function printable(csl: CslItem): CslItem {
  const text = JSON.stringify(csl, (_key, part: unknown) =>
    typeof part === 'string' ? part.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '') : part,
  );
  const clean = JSON.parse(text) as CslItem; // the same shape: only characters inside strings went
  if (clean.type === 'article-newspaper' && clean.publisher === clean['container-title']) delete clean.publisher;
  return clean;
}
