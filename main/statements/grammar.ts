import * as closed from './lexicon/closed';
import { SentenceWords, type Range } from './sentenceWords';
import type { Tag } from './tags';

export type { Range } from './sentenceWords';

const NOMINAL: ReadonlySet<Tag> = new Set(['noun', 'name', 'det', 'adj', 'number', 'poss']);
const NP_PREPOSITIONS =
  /^(?:of|for|at|in|from|with|on|to|by|near|against|between|among|behind|including|like|versus|into|within|under|about|on)$/;

const SUBORDINATORS = /^(?:while|when|although|though|if|as|because|since|until|unless|once|whereas|even)$/;

/** What the rules ask about one sentence: its phrases, subjects and clauses. Indices are into the text's tokens. */
export class Grammar extends SentenceWords {
  /** The noun phrase that begins at k, with what hangs on it ("of ...", "and ..."); its end, or k when there is none. */
  nounPhraseEnd(k: number, limit = 14, joins = /^(?:of|for|at|from|in)$/): number {
    let i = k;
    const stop = Math.min(this.to, k + limit);
    if (this.tag(i) === 'pronoun') return i + 1;
    let last = k;
    while (i < stop) {
      const tag = this.tag(i);
      if (this.isMark(i)) {
        if (!this.isScare(i)) break;
        i = this.quotationEnd(i);
        last = i;
      } else if (tag !== undefined && NOMINAL.has(tag)) {
        if (this.lower(i) === 'that' && i > k) break;
        if (
          tag === 'det' &&
          i > k &&
          this.tag(i - 1) !== 'prep' &&
          this.tag(i - 1) !== 'conj' &&
          !/^(?:all|both|half|of)$/.test(this.lower(i - 1))
        )
          break;
        last = ++i;
      } else if (
        (tag === 'past' || tag === 'ing') &&
        i + 1 < stop &&
        /^(?:noun|name)$/.test(this.tag(i + 1) ?? '') &&
        (i === k || NOMINAL.has(this.tag(i - 1)!))
      )
        i++;
      else if (i > k && this.lower(i) === 'and' && NOMINAL.has(this.tag(i + 1) ?? 'punct')) i++;
      else if (i > k && joins.test(this.lower(i)) && NOMINAL.has(this.tag(i + 1) ?? 'punct') && !this.isTime(i + 1))
        i++;
      else if (tag === 'adv' && i === k) i++;
      else break;
    }
    return last;
  }

  /** Skips what may stand between a verb of saying and what is said: adverbs, times, "in a statement", "to reporters". */
  skipAdjuncts(k: number, withTo = true): number {
    let i = k;
    for (;;) {
      const tag = this.tag(i);
      const lower = this.lower(i);
      if (i >= this.to || this.isQuoted(i)) return i;
      if (tag === 'adv' && !this.isStop(i)) i++;
      else if (this.isTime(i) && tag !== 'punct') {
        i++;
        while (this.tag(i) === 'number' || this.isTime(i)) i++;
      } else if (
        (tag === 'prep' && !/^(?:than|like|unlike|despite|without|if|that)$/.test(lower)) ||
        (withTo && tag === 'to' && !/^(?:verb|aux)$/.test(this.tag(this.isMark(i + 1) ? i + 2 : i + 1) ?? ''))
      ) {
        const end = this.tag(i + 1) === 'ing' ? this.nounPhraseEnd(i + 2) : this.nounPhraseEnd(i + 1, 9);
        if (end <= i + 1) return i;
        i = this.regionEnd(end);
      } else return i;
    }
  }

  /** "in Toledo, Ohio, ...": behind the second comma, when a place with its region ends there. */
  private regionEnd(i: number): number {
    if (this.tag(i - 1) !== 'name' || !this.isComma(i) || this.tag(i + 1) !== 'name') return i;
    let end = i + 1;
    while (this.tag(end) === 'name') end++;
    return this.isComma(end) && end <= i + 3 ? end + 1 : i;
  }

  /** The subject whose group of verbs begins at g; undefined when there is none between the verb and what stands before. */
  subjectBefore(g: number): Range | undefined {
    let i = g - 1;
    while (this.tag(i) === 'adv' || this.isTime(i)) i--;
    if (i < this.from) return undefined;
    if (this.isQuoted(i) && !this.isScare(i))
      return this.isMark(i) && this.lower(i - 1) === ',' ? this.subjectBeforeInsertion(i) : undefined;
    if (this.isMark(i) && this.tokens[i + 1]?.quotation === this.tokens[i]!.quotation) i--;
    const tag = this.tag(i);
    const lower = this.lower(i);
    if (tag === 'pronoun') return closed.PERSONAL_SUBJECTS.has(lower) ? { from: i, to: i + 1 } : undefined;
    if (tag === 'wh') return /^(?:who|which)$/.test(lower) ? { from: i, to: i + 1 } : undefined;
    if (lower === 'that') return { from: i, to: i + 1 };
    if (lower === ')') {
      while (i > this.from && this.lower(i) !== '(') i--;
      return this.subjectBefore(i);
    }
    if (this.isComma(i) || this.isDash(i)) return this.subjectBeforeInsertion(i);
    const from = this.nounPhraseStart(i);
    const relative = this.relativeStart(from ?? i + 1);
    if (from === undefined) return tag === 'past' && relative !== undefined ? { from: relative, to: i + 1 } : undefined;
    return { from: relative ?? from, to: i + 1 };
  }

  /**
   * The comma at which words that stand before the main clause end ("While X said ..., Y ..."), or undefined when the
   * sentence begins with its main clause. What is said in them does not reach beyond.
   */
  get frontedEnd(): number | undefined {
    this.fronted ??= { comma: this.findFrontedEnd() };
    return this.fronted.comma;
  }
  private fronted: { readonly comma: number | undefined } | undefined;

  private findFrontedEnd(): number | undefined {
    let i = this.from;
    while (/^(?:conj|adv)$/.test(this.tag(i) ?? '') && !SUBORDINATORS.test(this.lower(i))) i++;
    if (!SUBORDINATORS.test(this.lower(i)) && !/^(?:prep|ing|past)$/.test(this.tag(i) ?? '')) return undefined;
    for (let k = i + 1; k < this.to; k++) {
      if (this.isMark(k)) {
        k = this.quotationEnd(k) - 1;
        if (this.lower(k - 1) !== ',') continue;
      } else if (!this.isComma(k)) continue;
      const end = this.nounPhraseEnd(k + 1);
      let verb = end;
      while (this.tag(verb) === 'adv' || this.tag(verb) === 'aux') verb++;
      const finite = this.isVerb(verb) || (verb > end && this.tag(verb - 1) === 'aux');
      if (end > k + 1 && finite && !/^(?:who|which|that)$/.test(this.lower(k + 1))) return k;
    }
    return undefined;
  }

  /** "Officials who spoke on condition of anonymity said": where the nouns begin whose relative clause ends before `from`. */
  private relativeStart(from: number): number | undefined {
    let verb = false;
    for (let k = from - 1; k > Math.max(this.from, from - 10); k--) {
      const tag = this.tag(k);
      if (this.isComma(k) || this.isQuoted(k) || tag === 'conj' || this.isStop(k)) return undefined;
      if (/^(?:verb|past|aux)$/.test(tag ?? '')) verb = true;
      if (verb && /^(?:who|that|which)$/.test(this.lower(k)) && /^(?:noun|name|det)$/.test(this.tag(k - 1) ?? '')) {
        if (this.lower(k) === 'that' && this.reporting(k - 1)) return undefined;
        return this.nounPhraseStart(k - 1);
      }
    }
    return undefined;
  }

  /** Goes left over a noun phrase that ends with token `last`; where it begins. */
  nounPhraseStart(last: number): number | undefined {
    let start: number | undefined;
    for (let k = last; k >= this.from; k--) {
      const tag = this.tag(k);
      if (this.isMark(k)) {
        if (!this.isScare(k)) break;
        k = this.quotationStart(k);
        start = k;
      } else if (tag !== undefined && NOMINAL.has(tag)) {
        if (this.lower(k) === 'that' && k < last && this.tag(k + 1) !== 'noun' && this.tag(k + 1) !== 'adj') break;
        start = k;
      } else if (tag === 'prep' && NP_PREPOSITIONS.test(this.lower(k)) && k > this.from && start === k + 1) {
        if (!/^(?:noun|name|number|det|poss|mark)$/.test(this.tag(k - 1) ?? '')) break;
      } else if (tag === 'to' && start === k + 1 && /^(?:noun|name)$/.test(this.tag(k - 1) ?? '')) continue;
      else if (
        (this.lower(k) === 'and' || this.lower(k) === '&' || this.lower(k) === 'or' || this.lower(k) === 'nor') &&
        start === k + 1 &&
        NOMINAL.has(this.tag(k - 1) ?? 'punct')
      ) {
        if (this.tag(start) === 'det' && this.tag(k - 1) !== 'name' && this.hasVerbBefore(k)) break;
        continue;
      } else if (
        (tag === 'ing' || tag === 'past') &&
        start === k + 1 &&
        /^(?:noun|name|det|adj|poss)$/.test(this.tag(k - 1) ?? '')
      ) {
        if (tag === 'past' && this.tag(k + 1) !== 'noun') break;
        continue;
      } else if (this.lower(k) === ')' && start !== undefined) {
        while (k > this.from && this.lower(k) !== '(') k--;
      } else break;
    }
    return start;
  }
  private hasVerbBefore(i: number): boolean {
    for (let k = this.from; k < i; k++) if (!this.isQuoted(k) && (this.isVerb(k) || this.tag(k) === 'aux')) return true;
    return false;
  }

  /** "Jon Kohan, a spokesman for Ayotte, said": the comma before the verb closes an insertion. */
  private subjectBeforeInsertion(comma: number): Range | undefined {
    let end = comma;
    for (let tries = 0; tries < 6; tries++) {
      let open = end - 1;
      while (open >= this.from && !(this.isComma(open) || this.isDash(open)) && !this.isStop(open)) {
        if (this.isMark(open)) open = this.quotationStart(open);
        open--;
      }
      if (open < this.from) {
        // no other comma: "Asked about it, said" has no subject before the verb
        return undefined;
      }
      const first = open + 1;
      const head = this.headBefore(open);
      if (head !== undefined && (this.beginsInsertion(first) || tries > 0)) return { from: head, to: comma };
      end = open;
    }
    return undefined;
  }
  private headBefore(comma: number): number | undefined {
    const tag = this.tag(comma - 1);
    if (this.lower(comma - 1) === ')') {
      let open = comma - 1;
      while (open > this.from && this.lower(open) !== '(') open--;
      return this.nounPhraseStart(open - 1);
    }
    if (tag === 'pronoun') return undefined;
    return tag === 'noun' || tag === 'name' || tag === 'number' || tag === 'det'
      ? this.nounPhraseStart(comma - 1)
      : undefined;
  }
  private beginsInsertion(i: number): boolean {
    const tag = this.tag(i);
    return (
      tag === 'det' ||
      tag === 'wh' ||
      tag === 'number' ||
      tag === 'prep' ||
      tag === 'ing' ||
      tag === 'past' ||
      tag === 'name' ||
      tag === 'noun' ||
      tag === 'adj' ||
      tag === 'poss' ||
      tag === 'adv' ||
      tag === 'conj'
    );
  }

  /** The subject of the sentence's first finite verb before i, or after it when there is none. */
  mainSubject(i: number): Range | undefined {
    const after = this.frontedEnd ?? this.from;
    return (i > after ? this.firstSubject(after, i) : undefined) ?? this.firstSubject(this.from, i);
  }
  firstSubject(from: number, to: number): Range | undefined {
    for (let k = from; k < to; k++) {
      if (this.isQuoted(k)) continue;
      const tag = this.tag(k);
      if (tag !== 'verb' && tag !== 'past' && tag !== 'aux') continue;
      if (this.isInfinitive(k)) continue;
      const subject = this.subjectBefore(this.groupStart(k));
      if (!subject || subject.from < from) continue;
      if (subject.to === subject.from + 1 && /^(?:who|which|that)$/.test(this.lower(subject.from))) continue;
      if (this.isSubordinate(subject.from)) continue;
      return subject;
    }
    return undefined;
  }
  private isSubordinate(i: number): boolean {
    return (
      i > this.from &&
      /^(?:while|although|though|if|when|because|as|after|before|since|until|unless|where|what|whom)$/.test(
        this.lower(i - 1),
      )
    );
  }

  /**
   * "which Ukraine argues are crucial", "a move he claims would ...", "that Russia views as ...": a relative clause that
   * says who says so, when it begins at i.
   */
  embedded(i: number): { subject: Range; verb: number; rest: number } | undefined {
    const pronoun = /^(?:which|who|whom|that|what)$/.test(this.lower(i));
    const from = pronoun ? i + 1 : i;
    if (!pronoun && this.tag(i) !== 'pronoun') return undefined;
    const to = this.nounPhraseEnd(from, 9);
    if (to === from) return undefined;
    let verb = to;
    while (this.tag(verb) === 'aux' || this.tag(verb) === 'adv') verb++;
    const reporting = this.isVerb(verb) && !this.isQuoted(verb) ? this.reporting(verb) : undefined;
    if (!reporting) return undefined;
    const next = this.tag(verb + 1);
    if (/^[tq]|t/.test(reporting.frames) && (next === 'aux' || next === 'verb' || (next === 'past' && pronoun)))
      return { subject: { from, to }, verb, rest: verb + 1 };
    if (
      pronoun &&
      reporting.class === 'judge' &&
      (this.lower(verb + 1) === 'as' ||
        next === 'mark' ||
        (/^(?:call|dub|term|label|brand)$/.test(reporting.lemma) && /^(?:det|adj|noun|name)$/.test(next ?? '')))
    ) {
      return { subject: { from, to }, verb, rest: verb + 1 };
    }
    return undefined;
  }

  /** The nouns a relative pronoun stands for. */
  antecedent(pronoun: number): Range | undefined {
    let i = pronoun - 1;
    if (this.isComma(i) || this.isDash(i)) i--;
    if (this.lower(i) === ')') {
      while (i > this.from && this.lower(i) !== '(') i--;
      i--;
    }
    const from = this.nounPhraseStart(i);
    return from === undefined ? undefined : { from, to: i + 1 };
  }
}
