import * as closed from './lexicon/closed';
import { looksPast, verbReadings, type VerbForm } from './lexicon/inflect';
import { DOCUMENT_WORDS, GROUP_WORDS, INSTITUTION_WORDS, UNNAMED_ROLES } from './lexicon/names';
import type { Token } from './tokens';

/** Part of speech, as coarse as the rules need. `name` is a capitalised word that is not the first of its sentence or is no other known word. */
export type Tag =
  | 'noun'
  | 'name'
  | 'verb'
  | 'past'
  | 'ing'
  | 'aux'
  | 'pronoun'
  | 'det'
  | 'prep'
  | 'to'
  | 'conj'
  | 'adv'
  | 'adj'
  | 'number'
  | 'wh'
  | 'poss'
  | 'punct'
  | 'mark';

export interface Tagged {
  readonly tag: Tag;
  /** Set for verbs. */
  readonly lemma?: string;
  readonly form?: VerbForm;
}

const ADJECTIVE = /(?:ous|ful|ive|able|ible|al|ic|less|ish|ary|ent|ant)$/;
const ADJECTIVES = new Set(
  'new old big small great good bad former senior top late chief young high low long local public private key major minor own clear sure same own last next recent first second third unlikely likely early few wary'.split(
    ' ',
  ),
);
const NUMBERS = new Set(
  'two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million billion half third quarter'.split(
    ' ',
  ),
);
const NOUN_CONTEXT: ReadonlySet<Tag> = new Set(['det', 'adj', 'poss', 'number', 'prep']);
const NOUN_OR_VERB_NEXT: ReadonlySet<Tag> = new Set(['det', 'pronoun', 'mark', 'name', 'wh', 'to', 'number', 'poss']);
const HAS_OWN_NOUN = new Set(
  'claim report charge plan view call question attack offer promise support note comment answer fear hope doubt demand request order project estimate forecast state threat back list name address deal dispute fight challenge vow pledge wish concern aim text post email blog tweet brand label fault brief counter object release issue sign present voice share process debate praise blame love respect trust rule show find talk press push raise suspect reference quote detail outline highlight credit herald trumpet cheer favor poll campaign deal fire mention mock reason remark signal state stress target vote work run move look start stop end help need cause change act return result use deal trade visit post order rise fall stay stand matter benefit'.split(
    ' ',
  ),
);

/** Tags the tokens of one sentence; quoted words are tagged as they would be outside. */
export function tagSentence(
  tokens: readonly Token[],
  from: number,
  to: number,
  tags: Tagged[],
  lowerCase: ReadonlySet<string>,
): void {
  const headline = isHeadline(tokens, from, to);
  for (let i = from; i < to; i++)
    tags[i] = (headline ? headlineVerb(tokens, i, from) : undefined) ?? first(tokens, i, from, lowerCase);
  for (let i = from; i < to; i++) {
    const { form } = tags[i]!;
    if (form) tags[i] = decide(tokens, tags, i, from, to);
  }
}

/** Most Words Begin With Capitals. */
function isHeadline(tokens: readonly Token[], from: number, to: number): boolean {
  let [capital, words] = [0, 0];
  for (let i = from; i < to; i++) {
    const { word, text } = tokens[i]!;
    if (!word || text.length < 4) continue;
    words++;
    if (/^\p{Lu}/u.test(text)) capital++;
  }
  return words > 3 && capital / words > 0.75;
}
function headlineVerb(tokens: readonly Token[], i: number, from: number): Tagged | undefined {
  if (i === from || !tokens[i]!.word) return undefined;
  const reading = verbReadings(tokens[i]!.lower).find(({ form }) => form === 's' || form === 'ing');
  return reading && { tag: 'verb', ...reading };
}

function first(tokens: readonly Token[], i: number, from: number, lowerCase: ReadonlySet<string>): Tagged {
  const { lower, text, word, mark } = tokens[i]!;
  if (mark) return { tag: 'mark' };
  if (!word) return { tag: 'punct' };
  if (lower === "'s" || lower === '’s') return { tag: followsSubjectWord(tokens, i) ? 'aux' : 'poss' };
  if (lower === 'to') return { tag: 'to' };
  const capital = /^\p{Lu}/u.test(text);
  const begins = i === from || tokens[i - 1]?.mark === true || /^[.!?]$/.test(tokens[i - 1]?.text ?? '');
  if (capital && !begins && !/^(?:I|A|The)$/.test(text) && !closed.AUXILIARIES.has(lower)) {
    return { tag: 'name' };
  }
  if (lower === 'there')
    return {
      tag:
        i + 1 < tokens.length &&
        /^(?:is|are|was|were|has|have|had|will|would|could|may|might|should|must|can|isn|aren|wasn)/.test(
          tokens[i + 1]!.lower,
        )
          ? 'pronoun'
          : 'adv',
    };
  if (/^(?:nothing|something|anything|everything)$/.test(lower)) return { tag: 'noun' };
  if (NUMBERS.has(lower)) return { tag: 'number' };
  if (lower === 'neither' && /^(?:has|have|had|is|was|were|are)$/.test(tokens[i - 1]?.lower ?? ''))
    return { tag: 'adv' };
  if (closed.POSSESSIVES.has(lower)) return { tag: lower === 'whose' ? 'wh' : 'poss' };
  if (closed.AUXILIARIES.has(lower) || lower.endsWith("n't") || lower.endsWith('n’t')) return { tag: 'aux' };
  if (/^(?:who|which|whom|what|when|where|why|how|whether)$/.test(lower)) return { tag: 'wh' };
  if (closed.PERSONAL_SUBJECTS.has(lower) || closed.OBJECT_PRONOUNS.has(lower)) return { tag: 'pronoun' };
  if (closed.COORDINATORS.has(lower)) return { tag: 'conj' };
  if (/^(?:that|because|although|though|while|if|unless|whereas)$/.test(lower))
    return { tag: lower === 'that' ? 'det' : 'conj' };
  if (closed.DETERMINERS.has(lower)) return { tag: 'det' };
  if (closed.PREPOSITIONS.has(lower)) return { tag: 'prep' };
  if (/^[$£€]?\d/.test(lower)) return { tag: 'number' };
  if (lower === 'first' && /^(?:the|his|her|their|its)$/.test(tokens[i - 1]?.lower ?? '')) return { tag: 'adj' };
  if (closed.ADVERBS.has(lower) || (lower.endsWith('ly') && !closed.NOT_ADVERBS.has(lower))) return { tag: 'adv' };
  if (/^(?:as|so)$/.test(lower)) return { tag: 'conj' };
  if (ADJECTIVES.has(lower)) return { tag: 'adj' };
  const [reading] = verbReadings(lower);
  if (reading) return { tag: 'verb', ...reading };
  if (capital && !lowerCase.has(lower) && !isCommonNoun(lower)) return { tag: 'name' };
  if (looksPast(lower)) return { tag: 'past', form: 'past', lemma: lower };
  if (lower.endsWith('ing') && lower.length > 5) return { tag: 'ing' };
  if (ADJECTIVE.test(lower) && lower.length > 5) return { tag: 'adj' };
  return { tag: 'noun' };
}

const isCommonNoun = (lower: string): boolean =>
  UNNAMED_ROLES.has(lower) ||
  DOCUMENT_WORDS.has(lower) ||
  (GROUP_WORDS.has(lower) && !/(?:crats|licans|icans)$/.test(lower)) ||
  (INSTITUTION_WORDS.has(lower) && !/^(?:white|congress|parliament|nra|fbi|cia)$/.test(lower));

const followsSubjectWord = (tokens: readonly Token[], i: number): boolean =>
  closed.PERSONAL_SUBJECTS.has(tokens[i - 1]?.lower ?? '') ||
  /^(?:that|who|what|there|here|where|how|let)$/.test(tokens[i - 1]?.lower ?? '');

/** Whether a word that may be a verb is one here. */
function decide(tokens: readonly Token[], tags: readonly Tagged[], i: number, from: number, to: number): Tagged {
  const { lemma, form } = tags[i]!;
  let p = i - 1;
  while (p >= from && tags[p]!.tag === 'adv') p--;
  const before = p >= from ? tags[p]! : undefined;
  const beforeWord = p >= from ? tokens[p]!.lower : '';
  const after = i + 1 < to ? tags[i + 1]! : undefined;
  const afterWord = i + 1 < to ? tokens[i + 1]!.lower : '';
  const asVerb = (tag: Tag): Tagged => ({ tag, ...(lemma !== undefined && { lemma }), ...(form && { form }) });
  if (form === 'ing') {
    return before?.tag === 'det' || (before?.tag === 'poss' && afterWord === 'of') ? { tag: 'noun' } : asVerb('ing');
  }
  if (form === 'past' || form === 'participle') {
    if (
      before &&
      (before.tag === 'det' || before.tag === 'poss' || before.tag === 'adj') &&
      p === i - 1 &&
      after &&
      /^(?:noun|name|adj|ing|number)$/.test(after.tag) &&
      beforeWord !== 'that' &&
      !closed.SUBJECT_PRONOUNS.has(beforeWord)
    ) {
      return { tag: 'adj' };
    }
    return asVerb('past');
  }
  // base or -s: often a noun as well
  if (((before?.tag === 'to' || before?.tag === 'aux') && form === 'base') || before?.tag === 'pronoun')
    return asVerb('verb');
  if (/^['’]s$/.test(afterWord)) return { tag: 'noun' };
  if (/^(?:who|that|which)$/.test(beforeWord)) return asVerb('verb');
  const alsoNoun = HAS_OWN_NOUN.has(lemma ?? '');
  if (
    !alsoNoun &&
    before &&
    before.tag !== 'poss' &&
    !(before.tag === 'det' && p === i - 1 && !closed.SUBJECT_PRONOUNS.has(beforeWord)) &&
    before.tag !== 'prep' &&
    before.tag !== 'adj'
  )
    return asVerb('verb');
  if (
    before &&
    NOUN_CONTEXT.has(before.tag) &&
    !(
      before.tag === 'det' &&
      closed.SUBJECT_PRONOUNS.has(beforeWord) &&
      p === i - 1 &&
      form === 'base' &&
      afterWord !== 'of'
    )
  ) {
    return { tag: 'noun' };
  }
  if (!alsoNoun) return asVerb('verb');
  if (!before) return { tag: 'noun' };
  if (before.tag === 'conj' || before.tag === 'punct' || before.tag === 'mark')
    return after && NOUN_OR_VERB_NEXT.has(after.tag) ? asVerb('verb') : { tag: 'noun' };
  if (after && (NOUN_OR_VERB_NEXT.has(after.tag) || /^(?:for|on|that|out)$/.test(afterWord) || after.tag === 'adj')) {
    const plural = /[^s]s$/.test(beforeWord) || before.tag === 'name';
    if (form === 's' ? before.tag === 'noun' || before.tag === 'name' || before.tag === 'number' : plural)
      return asVerb('verb');
  }
  return { tag: 'noun' };
}
