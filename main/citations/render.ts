import type { Engine } from 'citeproc';
import type { CslItem } from '../../shared/model/records';
import { err, ok, type Result } from '../../shared/result';
import type { ReusableEngine } from './engines';
import type { OutputFormat } from './outputFormats';
import type { StyleShelf } from './styles';
import { plainTitle } from '../../shared/model/plainTitle';

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
  /** Line for line what citeproc gives, with what it does wrong (see decision 59). */
  readonly asCiteproc?: boolean;
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
    const made = engine.list(items, request.asCiteproc);
    if (made) return made;
    problems.push('This style has no bibliography, only notes; these are the notes.');
    return citations(engine, items, request.asCiteproc);
  });
}

/** Each work cited once, as in a text that cites them in this order; numbers and years tell them apart. */
export function renderCitations(shelf: StyleShelf, request: RenderRequest): Result<Rendered> {
  return render(shelf, request, (engine, items) => citations(engine, items, request.asCiteproc));
}

function citations(reusable: ReusableEngine, items: readonly CitedItem[], asCiteproc = false) {
  const print = (engine: Engine, names: string[]) => {
    // citeproc settles some names only while it prints the list, and a document with citations has that list.
    engine.makeBibliography();
    return items.map(({ id }, at) => ({
      id,
      text: reusable.inWords(engine.makeCitationCluster([{ id: names[at] ?? '' }]).trim()),
    }));
  };
  return reusable.with(items, print, asCiteproc);
}

type Print = (
  engine: ReusableEngine,
  items: readonly CitedItem[],
  problems: string[],
) => { id: string; text: string }[];

function render(shelf: StyleShelf, request: RenderRequest, print: Print): Result<Rendered> {
  const style = shelf.find(request.style);
  if (!style.ok) return style;
  const problems: string[] = [];
  const locale = shelf.localeFor(request.locale);
  if (locale === undefined) problems.push(`There is no locale ${request.locale}; American English was used.`);
  const wanted = [style.value, locale ?? 'en-US', request.format] as const;
  const made = attempt(() => shelf.engines.get(...wanted));
  if (!made.ok) return err('invalid', `The style ${style.value.id} cannot be used: ${made.error.message}`);

  const printItems = (items: readonly CitedItem[]) => {
    const tried = attempt(() => (items.length > 0 ? print(shelf.engines.get(...wanted), items, problems) : []));
    if (!tried.ok) shelf.engines.drop(...wanted);
    return tried;
  };
  const items = unique(request.items);
  const all = printItems(items);
  const entries = all.ok ? all : withoutFailures(items, printItems, problems);
  if (!entries.ok) return err('invalid', `The style ${style.value.id} cannot be used: ${entries.error.message}`);
  return ok({ style: style.value.id, entries: entries.value, problems: [...new Set(problems)] });
}

/** One record that citeproc cannot take fails the whole list, so each is tried alone and the sound ones together. */
function withoutFailures<T>(
  items: readonly CitedItem[],
  print: (items: readonly CitedItem[]) => Result<T>,
  problems: string[],
): Result<T> {
  const sound = items.filter((item) => {
    const alone = print([item]);
    if (!alone.ok) problems.push(`“${plainTitle(item.csl) ?? item.id}” could not be rendered: ${alone.error.message}`);
    return alone.ok;
  });
  return print(sound);
}

/** citeproc reports bad styles and records by throwing, sometimes strings. */
export function attempt<T>(work: () => T): Result<T> {
  try {
    return ok(work());
  } catch (error) {
    return err('invalid', (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '');
  }
}

function unique(items: readonly CitedItem[]): CitedItem[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
