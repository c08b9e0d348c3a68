import { lookup } from '../../shared/lookup';
import type { Grammar, Range } from './grammar';
import * as lexicon from './lexicon/names';
import type { Entity, People } from './people';
import type { Footing, NamedBy, SpeakerType } from './types';

export interface Resolved {
  readonly name: string;
  readonly by: NamedBy;
  readonly type: SpeakerType;
  readonly footing: Footing;
  readonly entity?: Entity | undefined;
}

const plain = (word: string): string => word.toLowerCase().replace(/\.$/, '');
const ANONYMOUS =
  /\banonym|not (?:to be )?(?:named|identified)|unnamed|condition that|familiar with|not authori[sz]ed|close to the/i;

/** Who is meant by the words in `range`. `inside` is what is said, in characters. */
export function resolveSpeaker(
  grammar: Grammar,
  range: Range,
  people: People,
  sentence: number,
  inside: readonly { start: number; end: number }[],
  last: Entity | undefined,
): Resolved {
  const first = grammar.lower(range.from);
  const words = textOf(grammar, range);
  const whole = grammar.source.text.slice(grammar.tokens[range.from]!.start, grammar.tokens[range.to - 1]!.end);
  const single = range.to - range.from === 1;
  const possessive = /^(?:his|her|its|their)$/.test(first);
  if (single && /^(?:he|she|it|his|her|its)$/.test(first)) {
    const entity = people.antecedent(first, sentence, grammar.tokens[range.from]!.start, inside, last);
    if (entity) return named(entity, 'pronoun');
    return { name: words, by: 'none', type: first === 'it' ? 'institution' : 'person', footing: 'on-record' };
  }
  if (single && /^(?:i|we|my|our|me)$/.test(first))
    return { name: words, by: 'none', type: 'person', footing: 'reporter' };
  if (single && /^(?:who|which|that|whom|whose)$/.test(first)) {
    const antecedent = grammar.antecedent(range.from);
    if (antecedent && antecedent.from < range.from)
      return resolveSpeaker(grammar, antecedent, people, sentence, inside, last);
  }
  if (single && /^(?:they|them|their)$/.test(first))
    return { name: words, by: 'none', type: 'unnamed-group', footing: 'group' };
  const head = headOf(grammar, range);
  const entity = head.entity(people);
  if (entity)
    return {
      ...named(entity, words.includes(entity.name) ? 'name' : 'alias'),
      ...(ANONYMOUS.test(whole) && { footing: 'anonymous' as const }),
    };
  const apposed = namedBehindRole(grammar, range, head.noun, people) ?? apposedName(grammar, range, head.noun, people);
  if (apposed) return named(apposed, 'name');
  return common(grammar, range, head.noun, words, possessive, people, ANONYMOUS.test(whole));
}

function named(entity: Entity, by: NamedBy): Resolved {
  const words = entity.name.toLowerCase().split(' ');
  const type: SpeakerType =
    entity.kind === 'person'
      ? 'person'
      : words.some((word) => lexicon.OUTLETS.has(word))
        ? 'outlet'
        : words.some((word) => lexicon.SEATS.has(word) || lexicon.STATES.has(word)) || words.join(' ') === 'white house'
          ? 'state'
          : 'institution';
  return { name: entity.name, by, type, footing: 'on-record', entity };
}

interface Head {
  readonly noun: string;
  readonly entity: (people: People) => Entity | undefined;
}

/** The head of a noun phrase: the name or noun before its first preposition, comma or relative clause. */
function headOf(grammar: Grammar, { from, to }: Range): Head {
  let end = from;
  let start = from;
  if (/^(?:a|an|the|this|that|these|those)$/.test(grammar.lower(start))) start++;
  for (end = start; end < to; end++) {
    const tag = grammar.tag(end);
    if (
      end > start &&
      (grammar.isComma(end) ||
        tag === 'prep' ||
        tag === 'to' ||
        tag === 'wh' ||
        grammar.isDash(end) ||
        grammar.lower(end) === '(' ||
        (tag === 'past' && grammar.tag(end + 1) !== 'noun' && grammar.tag(end + 1) !== 'name'))
    )
      break;
    if (end > start && tag === 'conj' && !(grammar.tag(end - 1) === 'name' && grammar.tag(to - 1) === 'noun')) break;
  }
  let nameEnd = end;
  if (grammar.tag(end - 1) === 'poss') nameEnd = end - 1;
  let nameStart = nameEnd;
  while (nameStart > start && grammar.tag(nameStart - 1) === 'name') nameStart--;
  const noun = plain(grammar.text(end - 1));
  return {
    noun,
    entity: (people) =>
      nameStart < nameEnd && !lexicon.isGroupName(grammar.text(nameEnd - 1))
        ? people.nameIn(grammar, { from: nameStart, to: nameEnd })
        : undefined,
  };
}
const isRole = (noun: string): boolean =>
  (lexicon.TITLES.has(noun) || lexicon.UNNAMED_ROLES.has(noun)) && !/(?:s|people)$/.test(noun);
/** Titles that say of what somebody is minister or secretary. */
const isField = (noun: string): boolean => /^(?:state|justice|defen[cs]e|finance|interior|press|campaign)$/.test(noun);
const isFirstName = (word: string): boolean => lexicon.MALE.has(word) || lexicon.FEMALE.has(word);

/**
 * "Minister of justice Carl Holm", "founder and chairman John Smith": one who holds a role of two parts. Behind "of", a role
 * right before the name is another's ("adviser of president Holm"), and a name right behind it is no holder ("aide of Holm").
 */
function namedBehindRole(grammar: Grammar, { from, to }: Range, role: string, people: People): Entity | undefined {
  if (!isRole(role)) return undefined;
  let end = from;
  while (end < to && !/^(?:wh|punct|mark)$/.test(grammar.tag(end) ?? 'punct')) end++;
  let run = end;
  while (run > from && grammar.tag(run - 1) === 'name') run--;
  let join = run - 1;
  while (join > from && grammar.lower(join) !== 'and' && grammar.tag(join) !== 'prep') join--;
  const known = isFirstName(grammar.lower(end - 2));
  const start = end - run > 2 && (known || end - run > 3) ? end - 2 : run;
  if (end - start < 2 || join <= from) return undefined;
  const before = plain(grammar.text(start - 1));
  const holds =
    grammar.lower(join) === 'and'
      ? grammar.tag(start - 1) === 'noun' && !before.endsWith('s')
      : grammar.lower(join) === 'of' && start - 1 > join && (isField(before) || !isRole(before));
  const entity = holds ? people.nameIn(grammar, { from: start, to: end }) : undefined;
  if (entity?.kind !== 'person') return undefined;
  if (start > run) entity.name = textOf(grammar, { from: start, to: end }); // was met with what stands before it
  entity.roles.add(role);
  return entity;
}

/** "The harbour master, Ebba Lund": the name behind the comma. */
function apposedName(grammar: Grammar, { from, to }: Range, role: string, people: People): Entity | undefined {
  if (
    !/^(?:the|an?|one)$/.test(grammar.lower(from)) &&
    grammar.tag(from) !== 'poss' &&
    grammar.tag(from + 1) !== 'poss'
  )
    return undefined;
  for (let comma = from + 1; comma < to - 1; comma++) {
    if (!grammar.isComma(comma)) continue;
    let end = comma + 1;
    while (end < to && grammar.tag(end) === 'name') end++;
    const entity = end > comma + 1 ? people.nameIn(grammar, { from: comma + 1, to: end }) : undefined;
    if (entity?.kind !== 'person') return undefined;
    entity.roles.add(role);
    return entity;
  }
  return undefined;
}

function common(
  grammar: Grammar,
  range: Range,
  noun: string,
  words: string,
  possessive: boolean,
  people: People,
  unnamed: boolean,
): Resolved {
  const first = grammar.lower(range.from);
  const definite = first === 'the' || first === 'this' || first === 'that';
  const indefinite = first === 'a' || first === 'an' || first === 'one' || first === 'another';
  if (lexicon.DOCUMENT_WORDS.has(noun)) return { name: words, by: 'none', type: 'document', footing: 'document' };
  if (definite && (lexicon.TITLES.has(noun) || lookup(lexicon.OFFICES, noun))) {
    const entity = people.withRole(noun);
    if (entity) return named(entity, 'epithet');
  }
  if (lexicon.OUTLETS.has(noun)) return { name: words, by: 'none', type: 'outlet', footing: 'on-record' };
  if (lexicon.INSTITUTION_WORDS.has(noun))
    return { name: words, by: 'none', type: 'institution', footing: 'on-record' };
  const plural =
    /[^s]s$/.test(noun) || noun === 'people' || lexicon.GROUP_WORDS.has(first) || grammar.tag(range.from) === 'number';
  if (unnamed || /^sources?$/.test(noun)) return { name: words, by: 'none', type: 'anonymous', footing: 'anonymous' };
  if (plural) return { name: words, by: 'none', type: 'unnamed-group', footing: 'group' };
  if (indefinite && lexicon.UNNAMED_ROLES.has(noun))
    return { name: words, by: 'none', type: 'anonymous', footing: 'anonymous' };
  if (indefinite && !possessive) return { name: words, by: 'none', type: 'anonymous', footing: 'anonymous' };
  return { name: words, by: 'none', type: 'person', footing: 'on-record' };
}

function textOf(grammar: Grammar, { from, to }: Range): string {
  const start = grammar.tokens[from]!.start;
  const words = grammar.source.text
    .slice(start, grammar.tokens[to - 1]!.end)
    .replace(/\s+/g, ' ')
    .replace(/['’]s$/, '');
  const head = words.replace(/,.*$/, '').replace(/\s(?:by|from)\s.*$/, '');
  return /^(?:The|A|An|Many|Some|Several|Most|Other|Others|All|Those)\b/.test(head)
    ? head.charAt(0).toLowerCase() + head.slice(1)
    : head;
}
