import type { FoundStatement, Speaker } from '../statements';
import { independentVoices, type Voice } from '../../shared/independence';
import type { Descent } from '../../shared/model/origins';
import { speakerKey } from './sameWords';
import type { ComparedPair, ComparedText } from './types';
import { wordsOf } from './words';

/** An event of saying to which statements trace back, as far as the texts show it. The user confirms it or does not. */
export interface ProposedOrigin {
  readonly id: string;
  readonly speaker: string;
  readonly type: Speaker['type'];
  readonly anonymous: boolean;
  /** Everybody the texts name as hearer: a person and the channel he asks for are one. */
  readonly hearers: readonly string[];
  /** Every word the texts use for the occasion: one may say "address" where another says "interview". */
  readonly venues: readonly string[];
  readonly when?: string;
  readonly statements: readonly { readonly doc: string; readonly index: number }[];
  readonly texts: readonly { readonly doc: string; readonly how: Descent; readonly of?: string }[];
  /** Why these statements are taken for one event. */
  readonly reasons: readonly string[];
  /** The origin that this one repeats, as a person who quotes a report. */
  readonly derivedFrom?: string;
}

interface Event {
  readonly key: string;
  readonly speaker: Speaker;
  when?: string | undefined;
  readonly hearers: Set<string>;
  readonly venues: Set<string>;
  readonly statements: { doc: string; index: number }[];
  readonly texts: Map<string, { how: Descent; of?: string }>;
  readonly reasons: Set<string>;
  merged?: Event;
}

/**
 * The events behind the statements of some texts. In one text, what a speaker says belongs to one event unless times or
 * hearers differ; between texts, events of one speaker are one when they share words, time or hearer, and nothing speaks
 * against it; a text that reprints or relays another hangs under it.
 */
export function proposeOrigins(texts: readonly ComparedText[], pairs: readonly ComparedPair[]): ProposedOrigin[] {
  const eventOf = new Map<string, Event>();
  const events = texts.flatMap((text) => eventsOf(text, eventOf));
  const at = (doc: string, index: number): Event | undefined => rootOf(eventOf.get(`${doc} ${index}`));
  relays(texts, pairs, at);
  for (const pair of pairs) {
    if (pair.relation === 'reprint' || !pair.statements) continue;
    const [a, b] = [at(pair.a.doc, pair.statements[0]), at(pair.b.doc, pair.statements[1])];
    if (!a || !b || a === b || a.key !== b.key) continue;
    if (pair.relation === 'same-words') merge(a, b, 'the same words');
    else if (conflict(a, b)) continue;
    else if (pair.reasons?.includes('shared words in quotation marks')) merge(a, b, 'shared words in quotation marks');
    else if (pair.score >= 0.5) merge(a, b, 'much the same words');
  }
  reprints(pairs, events, at);
  const roots = events.filter((event) => !event.merged);
  for (const [i, a] of roots.entries()) {
    for (const b of roots.slice(i + 1)) {
      if (a.merged || b.merged || a.key !== b.key || conflict(a, b)) continue;
      if (a.speaker.type === 'document') continue;
      if (a.when !== undefined && a.when === b.when) merge(a, b, `the same speaker and time, ${a.when}`);
      else if ([...a.hearers].some((hearer) => [...b.hearers].some((other) => sameName(hearer, other))))
        merge(a, b, 'the same speaker and hearer');
    }
  }
  return events.filter((event) => !event.merged).map((event, index, all) => proposalOf(event, index, all, texts));
}

/** How many independent voices stand behind proposed origins, were all of them accepted. */
export const independentOf = (origins: readonly ProposedOrigin[]): number =>
  independentVoices(
    origins.map(({ id, speaker, anonymous, derivedFrom }): Voice => ({
      id,
      anonymous,
      speaker: keyOfName(speaker),
      ...(derivedFrom !== undefined && { derivedFrom }),
    })),
  ).length;

const keyOfName = (name: string): string => name.toLowerCase().replace(/^(?:the|a|an|its|his|her|their) /, '');

function eventsOf({ doc, text, statements }: ComparedText, eventOf: Map<string, Event>): Event[] {
  const events: Event[] = [];
  for (const [index, statement] of statements.entries()) {
    const { speaker, time } = statement;
    if (
      !speaker ||
      statement.force === 'no-comment' ||
      speaker.footing === 'reporter' ||
      (speaker.by === 'none' && /^(?:they|it|he|she)$/i.test(speaker.name))
    )
      continue;
    const key = voiceKey(statement, doc);
    const hearer = statement.hearer && nameIn(text, statement.hearer);
    const venue = statement.venue && text.slice(statement.venue.start, statement.venue.end);
    const when = time && (time.edtf ?? text.slice(time.start, time.end).toLowerCase());
    const follows = statement.hearer ? text.slice(statement.hearer.end, statement.hearer.end + 100) : '';
    const heard = (event: Event): boolean =>
      hearer !== undefined && [...event.hearers].some((other) => sameName(hearer, other) || follows.includes(other));
    const possible = events.filter((event) => event.key === key && !differs(event.when, when));
    const fits = possible.find(heard) ?? possible.find((event) => hearer === undefined || event.hearers.size === 0);
    const event: Event = fits ?? {
      key,
      speaker,
      hearers: new Set<string>(),
      venues: new Set<string>(),
      statements: [],
      texts: new Map([[doc, { how: 'reports' as const }]]),
      reasons: new Set<string>(),
    };
    if (!fits) events.push(event);
    event.when ??= when;
    if (hearer !== undefined) event.hearers.add(hearer);
    if (venue !== undefined) event.venues.add(venue);
    event.statements.push({ doc, index });
    eventOf.set(`${doc} ${index}`, event);
  }
  return events;
}

/** Who speaks: people and bodies by name; a report by its whole description; unnamed ones are of their own text. */
function voiceKey(statement: FoundStatement, doc: string): string {
  const { name, type, footing } = statement.speaker!;
  if (type === 'document') return `document ${keyOfName(name)}`;
  if (footing === 'anonymous' || footing === 'group') return `${doc} ${keyOfName(name)}`;
  return type === 'person' || type === 'outlet' ? speakerKey(statement) : keyOfName(name);
}

const nameIn = (text: string, { start, end }: { start: number; end: number }): string =>
  text.slice(start, end).replace(/^(?:the|a|an) /i, '');
const differs = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a !== b &&
  !a.includes('/') &&
  !b.includes('/') &&
  !a.startsWith(b) &&
  !b.startsWith(a);
const conflict = (a: Event, b: Event): boolean => differs(a.when, b.when);
const lastWord = (name: string): string => wordsOf(name).at(-1)?.word ?? '';
const sameName = (a: string, b: string): boolean => lastWord(a) === lastWord(b);

function rootOf(event: Event | undefined): Event | undefined {
  let root = event;
  while (root?.merged) root = root.merged;
  return root;
}

function merge(into: Event, from: Event, reason: string, how?: { how: Descent; of: string }): void {
  into.when ??= from.when;
  for (const hearer of from.hearers) into.hearers.add(hearer);
  for (const venue of from.venues) into.venues.add(venue);
  into.statements.push(...from.statements);
  for (const [doc, descent] of from.texts) if (!into.texts.has(doc)) into.texts.set(doc, how ?? descent);
  into.reasons.add(reason);
  for (const other of from.reasons) into.reasons.add(other);
  from.merged = into;
}

/** "..., the Osk Ledger reported": the statement hangs under what that outlet's own text says. */
function relays(
  texts: readonly ComparedText[],
  pairs: readonly ComparedPair[],
  at: (doc: string, index: number) => Event | undefined,
): void {
  for (const { doc, statements } of texts) {
    for (const [index, { speaker }] of statements.entries()) {
      if (!speaker || (speaker.type !== 'outlet' && speaker.type !== 'institution')) continue;
      const outlet = texts.find(
        (other) =>
          other.doc !== doc && other.publisher !== undefined && lastWord(other.publisher) === lastWord(speaker.name),
      );
      if (!outlet) continue;
      const pair = pairs.find(
        ({ a, b, statements: found, relation }) =>
          relation !== 'reprint' &&
          found &&
          ((a.doc === doc && found[0] === index && b.doc === outlet.doc) ||
            (b.doc === doc && found[1] === index && a.doc === outlet.doc)),
      );
      if (!pair?.statements) continue;
      const [from, into] =
        pair.a.doc === doc
          ? [at(doc, index), at(outlet.doc, pair.statements[1])]
          : [at(doc, index), at(outlet.doc, pair.statements[0])];
      if (from && into && from !== into)
        merge(into, from, `${speaker.name} is named as the source`, { how: 'relays', of: outlet.doc });
    }
  }
}

/** The statements of a reprint belong to the events of the text it repeats. */
function reprints(
  pairs: readonly ComparedPair[],
  events: readonly Event[],
  at: (doc: string, index: number) => Event | undefined,
): void {
  for (const { a, b, relation, first } of pairs) {
    if (relation !== 'reprint') continue;
    const [original, copy] = first === b.doc ? [b.doc, a.doc] : [a.doc, b.doc];
    for (const pair of pairs) {
      if (pair.relation === 'reprint' || !pair.statements) continue;
      const docs = [pair.a.doc, pair.b.doc];
      if (!docs.includes(original) || !docs.includes(copy) || (pair.relation === 'maybe-same' && pair.score < 0.6))
        continue;
      const here = docs[0] === original;
      const into = at(original, pair.statements[here ? 0 : 1]);
      const from = at(copy, pair.statements[here ? 1 : 0]);
      if (into && from && into !== from && keyOfName(into.speaker.name) === keyOfName(from.speaker.name))
        merge(into, from, 'the text is reprinted');
    }
    for (const event of events) {
      const root = rootOf(event)!;
      if (root.texts.has(copy) && root.texts.has(original)) root.texts.set(copy, { how: 'reprints', of: original });
    }
  }
}

function proposalOf(
  event: Event,
  index: number,
  all: readonly Event[],
  texts: readonly ComparedText[],
): ProposedOrigin {
  const source = all.findIndex(
    (other) =>
      other !== event &&
      other.speaker.type === 'document' &&
      event.statements.some((place) => cites(place, other, texts)),
  );
  return {
    id: `origin-${index + 1}`,
    speaker: event.speaker.name,
    type: typeOf(event.speaker),
    anonymous: event.speaker.footing === 'anonymous' || event.speaker.footing === 'group',
    hearers: [...event.hearers],
    venues: [...event.venues],
    ...(event.when !== undefined && /^\d/.test(event.when) && { when: event.when }),
    statements: event.statements,
    texts: [...event.texts].map(([doc, descent]) => ({ doc, ...descent })),
    reasons: [...event.reasons],
    ...(source >= 0 && { derivedFrom: `origin-${source + 1}` }),
  };
}

/** Of somebody without a name the footing tells what they are. */
const typeOf = ({ type, footing }: Speaker): Speaker['type'] =>
  footing === 'anonymous' ? 'anonymous' : footing === 'group' ? 'unnamed-group' : type;

/** "Citing a report by the harbour office, ..." in the sentence of the statement. */
function cites(
  { doc, index }: { doc: string; index: number },
  document: Event,
  texts: readonly ComparedText[],
): boolean {
  const text = texts.find((other) => other.doc === doc)!;
  const statement = text.statements[index]!;
  const start = Math.min(statement.cue.start, statement.content[0]!.start, statement.speaker?.start ?? Infinity);
  const before = text.text.slice(Math.max(0, start - 160), statement.content.at(-1)!.end);
  const named = keyOfName(document.speaker.name);
  return new RegExp(
    `\\b(?:citing|quoting|referring to|pointing to|based on)\\b[^.]{0,40}${named.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`,
    'i',
  ).test(before);
}
