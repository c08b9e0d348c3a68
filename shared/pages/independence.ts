import type { Independence, ShownEvidence } from '../api';
import { independentVoices, type Voice } from '../independence';
import type { OriginId, SourceId } from '../model/ids';
import type { Library } from '../model/library';
import type { Origin } from '../model/records';
import { originTree } from './originTree';

/** The voices behind pieces of evidence, counted over the origins that the user accepted. */
export function independenceOf(library: Library, evidence: readonly ShownEvidence[]): Independence {
  const { origin: origins } = library.tables;
  const traced = evidence.map((shown) => ({
    id: shown.evidence.id,
    originId: originOf(shown),
    article: shown.article,
  }));
  const ids = [...new Set(traced.flatMap(({ originId }) => originId ?? []))];
  const found = ids.flatMap((id) => origins.get(id) ?? []);
  const voices = voicesOf(library, found);
  const speakers = new Set(
    found.flatMap((origin) => lineOf(library, origin)).flatMap(({ speakerId }) => speakerId ?? []),
  );
  return {
    origins: found,
    voices,
    independent: voices.length,
    articles: new Set(traced.flatMap(({ article }) => article?.id ?? [])).size,
    tree: originTree(library, traced, voices),
    unreviewed: traced.filter(({ originId }) => originId === undefined).length,
    withdrawals: [...speakers].flatMap((sourceId) => {
      const source = library.tables.source.get(sourceId);
      if (!source) return [];
      const fallen = found.filter((origin) => dependsOn(library, origin, sourceId));
      const left = found.filter((origin) => !fallen.includes(origin));
      return [
        {
          sourceId,
          name: source.name,
          evidenceIds: traced.flatMap(({ id, originId }) =>
            fallen.some((origin) => origin.id === originId) ? [id] : [],
          ),
          independent: voicesOf(library, left).length,
        },
      ];
    }),
  };
}

/** Of a passage, where the user said that it was first said; a statement must be accepted, too. */
export function originOf({ from }: Pick<ShownEvidence, 'from'>): OriginId | undefined {
  if (from.kind === 'note') return undefined;
  if (from.kind === 'highlight') return from.originId;
  return from.review === 'accepted' || from.review === 'edited' ? from.originId : undefined;
}

/** An origin and those it repeats, nearest first. */
function lineOf(library: Library, origin: Origin): Origin[] {
  const line: Origin[] = [];
  for (let next: Origin | undefined = origin; next && !line.includes(next);) {
    line.push(next);
    next = next.derivedFromId && library.tables.origin.get(next.derivedFromId);
  }
  return line;
}

const dependsOn = (library: Library, origin: Origin, sourceId: SourceId): boolean =>
  lineOf(library, origin).some(({ speakerId }) => speakerId === sourceId);

/** Groups of the given origins; those they repeat join groups, too, but are not counted themselves. */
function voicesOf(library: Library, origins: readonly Origin[]): string[][] {
  const all = new Map(origins.flatMap((origin) => lineOf(library, origin)).map((origin) => [origin.id, origin]));
  const voices = [...all.values()].map(({ id, speakerId, derivedFromId }): Voice => {
    const speaker = speakerId && library.tables.source.get(speakerId);
    const anonymous = speaker?.type === 'anonymous' || speaker?.type === 'unnamed-group';
    return { id, speaker: speakerId, anonymous, derivedFrom: derivedFromId };
  });
  const counted = new Set<string>(origins.map(({ id }) => id));
  return independentVoices(voices)
    .map((group) => group.filter((id) => counted.has(id)))
    .filter((group) => group.length > 0);
}
