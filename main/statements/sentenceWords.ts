import * as closed from './lexicon/closed';
import { REPORTING_VERBS, type ReportingVerb } from './lexicon/reporting';
import type { Quotation } from './quotations';
import { tagSentence, type Tag, type Tagged } from './tags';
import type { Sentence, Token, TokenizedText } from './tokens';

/** Half-open range of token indices. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const TIME_WORD =
  /^(?:last|this|earlier|late|early|next|previous|same|week|month|year|night|morning|afternoon|evening|day|weekend|today|yesterday|ago|recently|mon|tue|wed|thu|fri|sat|sun)$/;

/** The words of one sentence and what each is. Indices are into the text's tokens. */
export class SentenceWords {
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
  readonly tags: Tagged[] = [];
  readonly quotations: readonly Quotation[];

  constructor(
    readonly source: TokenizedText,
    readonly sentence: Sentence,
  ) {
    this.tokens = source.tokens;
    this.quotations = source.quotations;
    this.from = sentence.from;
    this.to = sentence.to;
    tagSentence(this.tokens, this.from, this.to, this.tags, source.lowerCase);
    this.findReduced();
  }

  /** "The report published Tuesday showed ...": a participle that another finite verb follows is no finite verb. */
  private findReduced(): void {
    for (let i = this.from + 1; i < this.to - 2; i++) {
      if (this.tag(i) !== 'past' || !/^(?:noun|name)$/.test(this.tag(i - 1)!)) continue;
      const verb = this.reporting(i);
      if (verb && verb.class !== 'do' && !/^(?:expect|report|describe|call|know|see)$/.test(verb.lemma)) continue;
      for (let k = i + 1; k < Math.min(this.to, i + 10); k++) {
        const tag = this.tag(k)!;
        if (/^(?:verb|past|aux)$/.test(tag)) {
          if (k > i + 1) this.tags[i] = { tag: 'adj' };
          break;
        }
        if (
          !/^(?:noun|name|prep|number|adj|adv)$/.test(tag) &&
          !(tag === 'det' && /^(?:prep|adj)$/.test(this.tag(k - 1)!)) &&
          !this.isTime(k)
        )
          break;
      }
    }
  }

  tag(i: number): Tag | undefined {
    return i >= this.from && i < this.to ? this.tags[i]!.tag : undefined;
  }
  lower(i: number): string {
    return i >= this.from && i < this.to ? this.tokens[i]!.lower : '';
  }
  text(i: number): string {
    return i >= this.from && i < this.to ? this.tokens[i]!.text : '';
  }
  isQuoted(i: number): boolean {
    return i >= this.from && i < this.to && this.tokens[i]!.quotation >= 0;
  }
  isMark(i: number): boolean {
    return this.tag(i) === 'mark';
  }
  isComma(i: number): boolean {
    return this.lower(i) === ',';
  }
  /** A dash that stands for a comma. */
  isDash(i: number): boolean {
    return /^(?:—|–|--+|-)$/.test(this.lower(i));
  }
  isStop(i: number): boolean {
    return i >= this.to || /^(?:[.!?;]|…|\.\.\.+)$/.test(this.lower(i));
  }
  /** The quotation that opens at token i: where its tokens end. */
  quotationEnd(i: number): number {
    const { quotation } = this.tokens[i]!;
    let end = i;
    while (end < this.to && this.tokens[end]!.quotation === quotation) end++;
    return end;
  }
  quotationStart(i: number): number {
    const { quotation } = this.tokens[i]!;
    let start = i;
    while (start > this.from && this.tokens[start - 1]!.quotation === quotation) start--;
    return start;
  }
  /** A word in quotation marks that is said in passing, not a quotation: up to four words. */
  quotedWords(i: number): number {
    const start = this.quotationStart(i);
    let words = 0;
    for (let k = start; k < this.quotationEnd(i); k++) if (this.tokens[k]!.word) words++;
    return words;
  }

  /** Words in quotation marks that are part of a phrase, as the “sharing economy”. */
  isScare(i: number): boolean {
    const end = this.quotationEnd(i);
    return this.quotedWords(i) <= 5 && !/^[,.?!]$/.test(this.lower(this.isMark(end - 1) ? end - 2 : end - 1));
  }

  reporting(i: number): ReportingVerb | undefined {
    const lemma = this.tags[i]?.lemma;
    return lemma === undefined ? undefined : REPORTING_VERBS.get(lemma);
  }
  isVerb(i: number): boolean {
    const tag = this.tag(i);
    return tag === 'verb' || tag === 'past';
  }

  /** The first token of the group of verbs that ends at i: "has also said", "went on to say". */
  groupStart(i: number): number {
    let start = i;
    for (let k = i - 1; k >= this.from && !this.isQuoted(k); k--) {
      const tag = this.tag(k);
      if (tag === 'aux' || tag === 'to') start = k;
      else if (/^(?:both|all|each)$/.test(this.lower(k)) && this.tag(k - 1) === 'aux') start = k;
      else if (tag === 'adv') {
        if (k > this.from && /^(?:aux|pronoun|name|noun|adv|to|wh|conj)$/.test(this.tag(k - 1) ?? '')) start = k;
        else if (k === this.from) break;
        else start = k;
      } else if (
        tag === 'verb' &&
        this.lower(k + 1) === 'to' &&
        /^(?:go|come|continue|begin|want|have|seem|appear|try|proceed|rush)$/.test(this.tags[k]!.lemma ?? '')
      )
        start = k;
      else if (
        tag === 'past' &&
        this.lower(k + 1) === 'to' &&
        /^(?:go|come|continue|begin|try|proceed|rush)$/.test(this.tags[k]!.lemma ?? '')
      )
        start = k;
      else if (this.lower(k) === 'on' && this.lower(k - 1) === 'went') start = k;
      else break;
    }
    return start;
  }
  isPassive(i: number): boolean {
    if (this.tag(i) !== 'past') return false;
    for (let k = i - 1; k >= this.groupStart(i); k--) if (closed.FORMS_OF_BE.has(this.lower(k))) return true;
    return false;
  }
  isInfinitive(i: number): boolean {
    let k = i - 1;
    while (this.tag(k) === 'adv') k--;
    return this.tag(k) === 'to';
  }

  isTime(i: number): boolean {
    const lower = this.lower(i);
    return (
      closed.WEEKDAYS.has(lower) ||
      TIME_WORD.test(lower) ||
      closed.MONTHS.includes(lower) ||
      /^(?:jan|feb|aug|sept?|oct|nov|dec)\.$/.test(lower)
    );
  }
}
