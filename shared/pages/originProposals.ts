import { getItem, type Library } from '../model/library';
import { shownDate, titleOf } from '../model/queries';
import type { OriginProposal, OriginProposals, PassageId, RepeatProposal } from '../model/origins';
import type { ArticleId, OriginId } from '../model/ids';
import type { Highlight, Origin, Source, Statement } from '../model/records';
import { foldName, isNamed, sourcesByName } from './sourcesByName';

/** What the texts show of the events behind passages; documents and passages are named by their ids. */
export interface TracedEvents {
  readonly origins: readonly {
    readonly speaker: { readonly name: string; readonly type: Source['type'] };
    readonly hearers: readonly string[];
    readonly venues: readonly string[];
    readonly when?: string;
    readonly passages: readonly string[];
    readonly texts: readonly {
      readonly doc: string;
      readonly how: 'reports' | 'reprints' | 'relays';
      readonly of?: string;
    }[];
    readonly reasons: readonly string[];
    readonly cites?: number;
  }[];
  readonly repeats: readonly {
    readonly doc: string;
    readonly of: string;
    readonly how: 'reprints' | 'relays';
    readonly score?: number;
    readonly isOrdered: boolean;
  }[];
}

/** What is left to decide of the events behind `asked`: what the user confirmed or rejected does not come back. */
export function originProposals(library: Library, asked: readonly PassageId[], traced: TracedEvents): OriginProposals {
  const wanted = new Set<string>(asked);
  const byName = sourcesByName(library);
  const rejected = [...library.tables.origin.values()].filter(({ review }) => review === 'rejected');
  const origins: OriginProposal[] = [];
  const shown = new Set<string>();
  for (const event of traced.origins) {
    const passages = event.passages.flatMap((id) => passageOf(library, id) ?? []);
    for (const { id } of passages) shown.add(id);
    const open = passages.filter(({ originId }) => originId === undefined);
    if (!open.some(({ id }) => wanted.has(id))) continue;
    if (rejected.some(({ passageIds = [] }) => open.every(({ id }) => passageIds.includes(id)))) continue;
    const joins = mostFrequent(passages.flatMap(({ originId }) => originId ?? []));
    const joined = joins && library.tables.origin.get(joins);
    origins.push({
      key: open.map(({ id }) => id).join(' '),
      ...described(event, speakerOf(library, event.speaker, passages, byName)),
      ...(joined && { joins: { id: joined.id, description: joined.description } }),
      passages: open.map(({ id, articleId, quote }) => ({ id, articleId, quote })),
      articles: event.texts.flatMap(({ doc, how, of }) => {
        const article = library.tables.article.get(doc as ArticleId); // documents are named by their articles' ids
        if (!article) return [];
        return [
          { id: article.id, title: titleOf(library, article), how, ...(of !== undefined && { ofId: of as ArticleId }) },
        ];
      }),
    });
  }
  const untraced = asked.filter((id) => !shown.has(id) && passageOf(library, id)?.originId === undefined);
  return { origins, repeats: [...articleRepeats(library, traced), ...originRepeats(library, traced)], untraced };
}

interface Passage {
  readonly id: PassageId;
  readonly articleId: ArticleId;
  readonly quote: string;
  readonly originId: OriginId | undefined;
  readonly speaker: Source | undefined;
}

function passageOf(library: Library, id: string): Passage | undefined {
  const item = getItem(library, id as PassageId); // the ids that were asked about
  if (item?.kind !== 'highlight' && item?.kind !== 'statement') return undefined;
  const { articleId, originId } = item;
  const speakerId = item.kind === 'statement' ? item.speakerId : undefined;
  return {
    id: item.id,
    articleId,
    originId,
    quote: quoteOf(item),
    speaker: speakerId && library.tables.source.get(speakerId),
  };
}

const quoteOf = (item: Highlight | Statement): string =>
  item.kind === 'highlight' ? item.anchor.quote : item.content.map(({ quote }) => quote).join(' … ');

const mostFrequent = <T extends string>(values: readonly T[]): T | undefined =>
  [...new Set(values)].sort(
    (a, b) => values.filter((value) => value === b).length - values.filter((value) => value === a).length,
  )[0];

/** The source that the user gave to most of the statements, else the one of exactly this name or alias. */
function speakerOf(
  library: Library,
  speaker: OriginProposal['speaker'],
  passages: readonly Passage[],
  byName: ReadonlyMap<string, Source>,
): OriginProposal['speaker'] {
  const given = mostFrequent(passages.flatMap((passage) => passage.speaker?.id ?? []));
  const source = given ? library.tables.source.get(given) : isNamed(speaker) && byName.get(foldName(speaker.name));
  return source ? { name: source.name, type: source.type, sourceId: source.id } : speaker;
}

/** "Hanne Brekke, press conference with reporters, 13 May 2024", as far as each is known. */
function described(
  { hearers, venues, when, reasons }: TracedEvents['origins'][number],
  speaker: OriginProposal['speaker'],
): Pick<OriginProposal, 'description' | 'speaker' | 'where' | 'when' | 'reasons'> {
  const longest = (words: readonly string[]): string =>
    [...words].sort((a, b) => b.length - a.length)[0]?.replace(/^(?:the|an?) /i, '') ?? '';
  const [venue, hearer] = [longest(venues), longest(hearers)];
  const where = hearer !== '' && !venue.includes(hearer) ? `${venue === '' ? '' : `${venue} `}to ${hearer}` : venue;
  const day = when === undefined ? '' : shownDate({ 'date-parts': [when.split('-')] });
  return {
    description: [speaker.name, where, /^\d{4}(?:-\d\d){0,2}$/.test(when ?? '') ? day : ''].filter(Boolean).join(', '),
    speaker,
    ...(where !== '' && { where }),
    ...(when !== undefined && { when }),
    reasons: [...reasons],
  };
}

function articleRepeats(library: Library, { repeats }: TracedEvents): RepeatProposal[] {
  const { article: articles } = library.tables;
  return repeats.flatMap(({ doc, of, how, score, isOrdered }) => {
    const [article, other] = [articles.get(doc as ArticleId), articles.get(of as ArticleId)]; // as in originProposals
    if (!article || !other || article.derivedFromId || other.derivedFromId === article.id) return [];
    if (article.notDerivedFromIds?.includes(other.id) || other.notDerivedFromIds?.includes(article.id)) return [];
    const titles = { title: titleOf(library, article), ofTitle: titleOf(library, other) };
    return [{ id: article.id, ofId: other.id, ...titles, how, isOrdered, ...(score !== undefined && { score }) }];
  });
}

/** Between confirmed origins only: of others nobody has said yet that they are there. */
function originRepeats(library: Library, { origins }: TracedEvents): RepeatProposal[] {
  const confirmed = (event: TracedEvents['origins'][number] | undefined): Origin | undefined => {
    const id = mostFrequent(event?.passages.flatMap((passage) => passageOf(library, passage)?.originId ?? []) ?? []);
    return id && library.tables.origin.get(id);
  };
  return origins.flatMap((event) => {
    const [origin, other] = [confirmed(event), event.cites === undefined ? undefined : confirmed(origins[event.cites])];
    if (!origin || !other || origin === other || origin.derivedFromId || other.derivedFromId === origin.id) return [];
    if (origin.notDerivedFromIds?.includes(other.id)) return [];
    const titles = { title: origin.description, ofTitle: other.description };
    return [{ id: origin.id, ofId: other.id, ...titles, how: 'cites' as const, isOrdered: true }];
  });
}
