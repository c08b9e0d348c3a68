import type { FoundStatement } from '../../main/statements';
import type { Attribution } from './score';

/*
 * "Reported statements" of the suite's README: those whose cue is a verb or phrase of saying and whose content is a
 * clause or a quotation. The list of verbs is this bench's own, so that the program's lexicon does not choose what it is
 * measured on; a clause is told by an auxiliary, a word in -ed, or "that".
 */
const SAYING = new RegExp(
  String.raw`\b(sa(id|ys?|ying)|t(old|ell\w*)|according to|put it|point(s|ed|ing)? out|wr(o|i)t\w+|` +
    String.raw`(add|assert|claim|explain|warn|caution|admit|confirm|announc|report|remark|comment|tweet|respond|answer|joke?|predict|stress|suggest|complain|recall|reveal|promis|pledg|vow|reiterat|ask|assur|speculat|estimat|hint|indicat|proclaim|observ|interject|call|describ|show|chant|shout|agree|not|stat)(s|es|ed|d|ing)?|` +
    String.raw`argu\w+|conten\w+|maintain\w*|insist\w*|declar\w+|conced\w+|acknowledg\w+|repl\w+|continu\w+|conclud\w+|alleg\w+|testif\w+|emphasi\w+|disclos\w+|den(y|ied|ies)|impl(y|ied|ies)|quipp?\w*|reads?|found|finds?)\b|^:$`,
  'i',
);
const QUOTATION = /[“”"]|''/;
const CLAUSE =
  /\b(is|are|was|were|be|been|has|have|had|will|would|can|could|should|may|might|must|do|does|did|that|\w+ed|\w+n['’]t)\b/i;

const isReported = (cue: string, content: string): boolean =>
  SAYING.test(cue) && (QUOTATION.test(content) || CLAUSE.test(content));

export const isReportedStatement = (text: string, { cue, content }: FoundStatement): boolean =>
  isReported(text.slice(cue.start, cue.end), content.map(({ start, end }) => text.slice(start, end)).join(' '));

export const isReportedAttribution = (text: string, { cue, content }: Attribution): boolean =>
  isReported(
    cue.map(([start, end]) => text.slice(start, end)).join(' '),
    content.map(([start, end]) => text.slice(start, end)).join(' '),
  );

/** A direct quotation: every piece of the content stands in quotation marks. */
export const isDirect = (text: string, { content }: Attribution): boolean =>
  content.length > 0 &&
  content.every(([start, end]) => /^\s*(?:["“]|'').*(?:["”]|'')[\s.,]*$/s.test(text.slice(start, end)));
