import type { CslCite } from 'citeproc';
import type { Citation, Cite } from '../../shared/model/pandocCitations';
import { err, ok, type Result } from '../../shared/result';
import { ReusableEngine } from './engines';
import { citeprocName, ENTRY_MARK, type OutputFormat } from './outputFormats';
import { attempt, type CitedItem } from './render';
import type { StyleShelf } from './styles';

export interface DocumentRequest {
  /** Works by citation key. */
  readonly items: readonly CitedItem[];
  /** In the order of the text; works that are not in `items` are named as they were written. */
  readonly citations: readonly Citation[];
  readonly style: string;
  readonly locale: string;
  readonly format: OutputFormat;
}

export interface RenderedDocument {
  /**
   * What to put in place of each citation: words for the text, words for a footnote, or both. `begins` when a footnote's
   * first words are the writer's own, as “see”: a sentence that has a capital, unless it stands within another.
   */
  citations: { text: string; note?: string; begins?: true }[];
  bibliography: { id: string; text: string }[];
  /** Cited keys that no work has. */
  unknown: string[];
}

/** Cites the works of a text in a style: ibid and short forms by position, numbers in order, and the list of what is cited. */
export function renderDocument(shelf: StyleShelf, request: DocumentRequest): Result<RenderedDocument> {
  const style = shelf.find(request.style);
  if (!style.ok) return style;
  const locale = shelf.localeFor(request.locale) ?? 'en-US';
  const made = attempt(() => {
    // A document leaves its citations in the engine, so it has one of its own.
    const engine = new ReusableEngine(shelf, style.value, locale, request.format);
    return cite(engine, request);
  });
  return made.ok ? ok(made.value) : err('invalid', `The style ${style.value.id} cannot be used: ${made.error.message}`);
}

function cite(reusable: ReusableEngine, { items, citations, format }: DocumentRequest): RenderedDocument {
  const known = new Set(items.map(({ id }) => id));
  const keys = citations.flatMap(({ cites }) => cites.map(({ key }) => key));
  const cited = items.filter(({ id }) => keys.includes(id));
  return reusable.with(cited, (engine, names) => {
    const nameOf = new Map(cited.map(({ id }, at) => [id, names[at] ?? '']));
    const idOf = new Map(cited.map(({ id }, at) => [names[at] ?? '', id]));
    const inNotes = reusable.citesInNotes;
    let notes = 0;
    const places = citations.map((citation, at) => {
      const found = citation.cites.filter(({ key }) => known.has(key));
      if (found.length > 0 && inNotes) notes += 1;
      const composite = citation.inText && !inNotes && found.length > 0;
      return {
        citationID: `c${at}`,
        citationItems: found.map((one) => cslCite(one, nameOf.get(one.key) ?? '')),
        properties: { noteIndex: inNotes ? notes : 0, ...(composite && { mode: 'composite' as const }) },
      };
    });
    const printed = engine.rebuildProcessorState(
      places.filter(({ citationItems }) => citationItems.length > 0),
      citeprocName(format),
      [],
    );
    const texts = new Map(printed.map(([id, , text]) => [id, reusable.inWords(text.trim())]));
    const authorOf = (name: string) =>
      reusable.inWords(engine.makeCitationCluster([{ id: name, 'author-only': true }]).trim());
    const list = engine.makeBibliography();
    return {
      citations: citations.map((citation, at) => {
        const missing = citation.cites.filter(({ key }) => !known.has(key)).map(({ key }) => `@${key}?`);
        const text = [texts.get(`c${at}`) ?? '', ...missing].filter(Boolean).join('; ');
        if (!inNotes || missing.length === citation.cites.length) return { text };
        const [first] = places[at]?.citationItems ?? [];
        const begins = first?.prefix === undefined ? {} : { begins: true as const };
        return { text: citation.inText && first ? authorOf(first.id) : '', note: text, ...begins };
      }),
      bibliography: (list ? list[1] : []).map((entry) => {
        const [name = '', text = ''] = entry.split(ENTRY_MARK);
        return { id: idOf.get(name) ?? '', text: reusable.inWords(text.trim()) };
      }),
      unknown: [...new Set(keys.filter((key) => !known.has(key)))],
    };
  });
}

function cslCite({ prefix, suffix, locator, label, suppressAuthor }: Cite, id: string): CslCite {
  // A suffix begins where the work ends: with its own comma, or a space.
  const after = suffix === '' || /^[,.;:)]/.test(suffix) ? suffix : ` ${suffix}`;
  return {
    id,
    ...(locator !== undefined && { locator, ...(label !== undefined && { label }) }),
    ...(prefix !== '' && { prefix: `${prefix} ` }),
    ...(after !== '' && { suffix: after }),
    ...(suppressAuthor && { 'suppress-author': true }),
  };
}
