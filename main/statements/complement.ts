import { clauseEnd, objectEnd, quotationEnd, trim } from './extents';
import type { Grammar, Range } from './grammar';
import { NO_OBJECT, type ReportingVerb } from './lexicon/reporting';

/** What joins two nouns in the name of a hearer. */
export const HEARER = /^(?:of|for)$/;

export interface Complement {
  readonly kind: string;
  readonly range: Range;
  readonly hearer?: Range;
  readonly cueEnd?: number;
}

/** What follows the verb at i, when its frames allow it. */
export function complement(grammar: Grammar, i: number, verb: ReportingVerb): Complement | undefined {
  const { frames } = verb;
  const has = (frame: string): boolean => frames.includes(frame);
  let k = i + 1;
  let cueEnd = i + 1;
  let hearer: Range | undefined;
  if (
    verb.prepositions.size > 0 &&
    (grammar.tag(k) === 'adv' || grammar.lower(k) === 'hard') &&
    verb.prepositions.has(grammar.lower(k + 1))
  )
    k++;
  const particle = grammar.lower(k);
  if (
    verb.prepositions.has(particle) ||
    (/^(?:out|back|off|up|on)$/.test(particle) && verb.prepositions.size > 0 && has('o') && grammar.tag(k) !== 'det')
  ) {
    const next = grammar.lower(k + 1);
    if (next === 'condition' || grammar.lower(k + 2) === 'condition') return undefined;
    cueEnd = k + 1;
    if (verb.prepositions.has(next) || /^(?:at|against|on|that|of|about|over)$/.test(next))
      cueEnd = /^that$/.test(next) ? k + 1 : k + 2;
    const start = cueEnd;
    if (grammar.lower(start) !== 'that' && !has('h')) {
      const range = trim(grammar, { from: start, to: objectEnd(grammar, start) });
      return range && { kind: 'preposition', range, cueEnd };
    }
    k = start;
  }
  if (has('h')) {
    const withTo = grammar.tag(k) === 'to' ? k + 1 : k;
    const end = grammar.tag(withTo) === 'pronoun' ? withTo + 1 : grammar.nounPhraseEnd(withTo, 10, HEARER);
    if (end > withTo && grammar.lower(k) !== 'that') {
      hearer = { from: withTo, to: end };
      k = end;
      if (grammar.lower(k) === 'in' && grammar.text(k + 1) === 'May' && grammar.lower(k + 2) === 'that') k += 2; // the month
    }
  } else if (/^(?:warn|caution|advise|promise)$/.test(verb.lemma)) {
    const end = grammar.nounPhraseEnd(k, 10, HEARER);
    if (end > k && grammar.lower(end) === 'that' && beginsClause(grammar, end + 1)) {
      hearer = { from: k, to: end };
      k = end;
    }
  }
  const plain = k;
  if (verb.class === 'say' || verb.class === 'tell' || verb.class === 'show') k = grammar.skipAdjuncts(k);
  const at = (from: number, to: number, kind: string): Complement | undefined => {
    const range = trim(grammar, { from, to });
    return range && { kind, range, cueEnd, ...(hearer && { hearer }) };
  };
  let start = k;
  if ((grammar.isComma(k) || grammar.lower(k) === ':' || grammar.isDash(k)) && !grammar.isQuoted(k)) {
    const colon = grammar.lower(k) === ':';
    start = k + 1;
    if (colon && has('q'))
      return at(
        start,
        grammar.isMark(start) ? quotationEnd(grammar, start) : clauseEnd(grammar, start),
        grammar.isMark(start) ? 'quotation' : 'colon',
      );
    if (!grammar.isMark(start)) {
      // "said, in a statement, that", "said, however, that"
      const behind = grammar.skipAdjuncts(start);
      const inserted = behind > start && grammar.isComma(behind) ? behind + 1 : behind;
      if (grammar.isMark(inserted) || grammar.lower(inserted) === 'that') start = inserted;
      else return undefined;
    }
    if (grammar.isMark(start) && has('q')) return at(start, quotationEnd(grammar, start), 'quotation');
  }
  if (start >= grammar.to || grammar.isStop(start)) return undefined;
  if (grammar.isMark(start) && has('q')) return at(start, quotationEnd(grammar, start), 'quotation');
  const lower = grammar.lower(start);
  const behind = lower === 'that' ? behindInsertion(grammar, start + 1) : undefined;
  if (behind !== undefined && (has('t') || has('q'))) return at(start, clauseEnd(grammar, behind), 'that');
  if (lower === 'to' && has('i')) return at(start, clauseEnd(grammar, start), 'infinitive');
  if (grammar.lower(plain) === 'to' && has('i') && grammar.tag(plain + 1) !== 'det')
    return at(plain, clauseEnd(grammar, plain), 'infinitive');
  const unsaid = [1, 2].some((step) => /^(?:not|never|n['’]t)$|n['’]t$/.test(grammar.lower(i - step)));
  if (/^(?:when|where)$/.test(lower) && verb.class === 'say' && has('q') && !unsaid) return undefined;
  if (has('w') && (grammar.tag(start) === 'wh' || lower === 'if'))
    return at(start, clauseEnd(grammar, start), 'question');
  if (grammar.tag(start) === 'wh' && (has('t') || has('o'))) return at(start, clauseEnd(grammar, start), 'question');
  if (has('t') && beginsClause(grammar, start)) return at(start, clauseEnd(grammar, start), 'clause');
  if (NO_OBJECT.has(verb.lemma) && !grammar.isMark(plain)) return undefined;
  if (has('o') && grammar.nounPhraseEnd(plain) > plain) return at(plain, objectEnd(grammar, plain), 'object');
  if (has('o') && grammar.isMark(plain)) return at(plain, objectEnd(grammar, plain), 'object');
  if (has('t') && verb.class !== 'think' && grammar.nounPhraseEnd(plain) > plain)
    return at(plain, objectEnd(grammar, plain), 'object');
  return undefined;
}

/** "that, in May, the pier leaked": where the clause goes on; undefined when a mark ends it, as in "said that, and left". */
function behindInsertion(grammar: Grammar, k: number): number | undefined {
  if (grammar.tag(k) !== 'punct') return k;
  if (!grammar.isComma(k)) return undefined;
  let end = k + 1;
  while (end < grammar.to && !grammar.isComma(end) && !grammar.isMark(end) && !grammar.isStop(end)) end++;
  return grammar.isComma(end) && beginsClause(grammar, end + 1) ? end + 1 : undefined;
}

/** A noun phrase and, before the clause is over, a finite verb. */
function beginsClause(grammar: Grammar, k: number): boolean {
  let i = k;
  if (grammar.tag(i) === 'prep' || /^(?:if|while|although|when|because|as|even|once)$/.test(grammar.lower(i))) {
    while (i < grammar.to && !grammar.isComma(i) && i < k + 14) i++;
    if (!grammar.isComma(i)) return true;
    i++;
  }
  for (; i < grammar.to && i < k + 22; i++) {
    if (grammar.isMark(i) && grammar.quotedWords(i) <= 5) {
      i = grammar.quotationEnd(i) - 1;
      continue;
    }
    if (grammar.isStop(i)) return false;
    const tag = grammar.tag(i);
    if (tag === 'aux') return i > k;
    if (tag === 'verb' || tag === 'past') {
      if (grammar.isInfinitive(i) || i === k) continue;
      if (/^(?:who|which|that)$/.test(grammar.lower(i - 1))) continue;
      if (tag === 'past' && grammar.lower(i + 1) === 'by') continue;
      return true;
    }
  }
  return false;
}
