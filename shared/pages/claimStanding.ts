import type { ClaimStanding, InheritedContradiction, ShownEvidence, WeakPoint } from '../api';
import { diffWords } from '../diff/words';
import type { ClaimId } from '../model/ids';
import type { Library } from '../model/library';
import { newestText, notesAbout, relationsOf } from '../model/queries';
import { STANCES, type Claim, type Relation } from '../model/records';
import { independenceOf, originOf } from './independence';

/**
 * How the evidence for a claim stands, described and never decided: how much of each stance from how many independent
 * voices, which contradictions come through claims that are the same, and what is weak. `standsIn` says whether the words
 * of a passage are surely in the newest text of their article.
 */
export function claimStanding(
  library: Library,
  claim: Claim,
  evidence: readonly ShownEvidence[],
  standsIn: (from: ShownEvidence['from']) => boolean,
): ClaimStanding {
  const inherited = inheritedContradictions(library, claim);
  return {
    stances: STANCES.flatMap((stance) => {
      const of = evidence.filter((shown) => shown.evidence.stance === stance);
      return of.length > 0 ? [{ stance, pieces: of.length, voices: independenceOf(library, of).independent }] : [];
    }),
    contradictions: inherited,
    weakPoints: [
      ...voicesOf(library, evidence),
      ...contradictionsOf(library, claim, inherited),
      ...driftingQuotations(evidence),
      ...changedTexts(library, evidence, standsIn),
    ],
  };
}

/** Claims that a claim which is the same as this one contradicts, step by step through "same as". */
function inheritedContradictions(library: Library, claim: Claim): InheritedContradiction[] {
  const same = new Set<ClaimId>([claim.id]);
  for (const id of same)
    for (const relation of relationsOf(library, id)) if (relation.type === 'same') same.add(otherOf(relation, id));
  const own = new Set(contradicted(library, claim.id));
  return [...same].slice(1).flatMap((id) => {
    const through = library.tables.claim.get(id);
    return contradicted(library, id).flatMap((otherId) => {
      const other = library.tables.claim.get(otherId);
      return through && other && !own.has(otherId) && otherId !== claim.id ? [{ through, other }] : [];
    });
  });
}

const otherOf = ({ fromClaimId, toClaimId }: Relation, id: ClaimId): ClaimId =>
  fromClaimId === id ? toClaimId : fromClaimId;

const contradicted = (library: Library, id: ClaimId): ClaimId[] =>
  relationsOf(library, id).flatMap((relation) => (relation.type === 'contradicts' ? [otherOf(relation, id)] : []));

function voicesOf(library: Library, evidence: readonly ShownEvidence[]): WeakPoint[] {
  const supporting = evidence.filter((shown) => shown.evidence.stance === 'supports');
  const { origins, independent, unreviewed } = independenceOf(library, supporting);
  const points: WeakPoint[] = [];
  if (supporting.length > 0 && origins.length === 1 && unreviewed === 0)
    points.push({
      what: 'one-origin',
      says: 'All that supports it comes from one origin.',
      evidenceIds: idsOf(supporting),
    });
  else if (supporting.length > 1 && independent === 1 && unreviewed === 0)
    points.push({ what: 'one-voice', says: 'All that supports it is one voice.', evidenceIds: idsOf(supporting) });
  const unnamed = supporting.filter((shown) => isUnnamed(library, shown));
  if (supporting.length > 0 && unnamed.length === supporting.length)
    points.push({ what: 'only-anonymous', says: 'Nobody who supports it is named.', evidenceIds: idsOf(unnamed) });
  if (supporting.length > 0 && supporting.every(isRetold))
    points.push({
      what: 'only-retold',
      says: 'Whoever supports it is known only by what others tell of them.',
      evidenceIds: idsOf(supporting),
    });
  return points;
}

const idsOf = (evidence: readonly ShownEvidence[]) => evidence.map((shown) => shown.evidence.id);

const isRetold = ({ from }: ShownEvidence): boolean => from.kind === 'statement' && from.toldBy !== undefined;

function isUnnamed(library: Library, shown: ShownEvidence): boolean {
  const originId = originOf(shown);
  const origin = originId && library.tables.origin.get(originId);
  const speaker = origin?.speakerId && library.tables.source.get(origin.speakerId);
  if (speaker) return speaker.type === 'anonymous' || speaker.type === 'unnamed-group';
  return shown.from.kind === 'statement' && (shown.from.footing === 'anonymous' || shown.from.footing === 'group');
}

/** A contradiction is addressed by a note that is about both claims. */
function contradictionsOf(library: Library, claim: Claim, inherited: readonly InheritedContradiction[]): WeakPoint[] {
  const noted = new Set(notesAbout(library, claim.id).flatMap(({ aboutIds }) => aboutIds));
  const ids = [...contradicted(library, claim.id), ...inherited.map(({ other }) => other.id)];
  return [...new Set(ids)].flatMap((id): WeakPoint[] => {
    const other = library.tables.claim.get(id);
    if (!other || noted.has(id)) return [];
    return [
      {
        what: 'unaddressed-contradiction',
        says: `It contradicts “${other.text}”, and no note is about both.`,
        evidenceIds: [],
        claimId: id,
      },
    ];
  });
}

/** Fewer words than this are a phrase that people share by chance; below this share of common words it is another sentence. */
const LEAST_WORDS = 6;
const LEAST_SHARE = 0.6;

/** Quotations of one origin that should be the same words and are not. */
function driftingQuotations(evidence: readonly ShownEvidence[]): WeakPoint[] {
  const quoted = evidence.flatMap((shown) => {
    const originId = originOf(shown);
    const words = quotedWords(shown);
    return originId && words.length >= LEAST_WORDS ? [{ shown, originId, words }] : [];
  });
  return quoted.flatMap((one, index) =>
    quoted.slice(index + 1).flatMap((other): WeakPoint[] => {
      if (one.originId !== other.originId || one.shown.article?.id === other.shown.article?.id) return [];
      const [a, b] = [one.words.join(' '), other.words.join(' ')];
      if (a.includes(b) || b.includes(a)) return [];
      const common = diffWords(a, b)
        .flatMap((part) => (part.type === 'same' ? part.text.trim().split(/\s+/) : []))
        .filter(Boolean).length;
      if (common / Math.min(one.words.length, other.words.length) < LEAST_SHARE) return [];
      const titles = [one, other].map(({ shown }) => `“${shown.article?.title ?? ''}”`).join(' and ');
      return [
        {
          what: 'quotation-differs',
          says: `${titles} quote the same event in different words.`,
          evidenceIds: idsOf([one.shown, other.shown]),
        },
      ];
    }),
  );
}

function quotedWords({ from }: ShownEvidence): string[] {
  const text =
    from.kind === 'statement'
      ? (from.quoted ?? []).map(({ quote }) => quote).join(' ')
      : from.kind === 'highlight'
        ? from.anchor.quote
        : '';
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu) ?? [];
}

function changedTexts(
  library: Library,
  evidence: readonly ShownEvidence[],
  standsIn: (from: ShownEvidence['from']) => boolean,
): WeakPoint[] {
  const changed = evidence.filter(({ from }) => {
    if (from.kind === 'note') return false;
    const article = library.tables.article.get(from.articleId);
    return article !== undefined && newestText(article)?.hash !== from.textHash && !standsIn(from);
  });
  return changed.length === 0
    ? []
    : [
        {
          what: 'text-changed',
          says: `${changed.length === 1 ? 'One passage is' : `${changed.length} passages are`} not in the newest text of the article any more.`,
          evidenceIds: idsOf(changed),
        },
      ];
}
