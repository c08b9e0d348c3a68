import type { Candidate } from './candidates';
import type { Grammar, Range } from './grammar';
import { NEGATIONS } from './lexicon/closed';
import type { Certainty, Force, Span } from './types';

const HEDGES: Readonly<Record<Exclude<Certainty, 'unspecified'>, RegExp>> = {
  possible: /^(?:may|might|could|perhaps|possibly|maybe|possible|potentially|conceivably|potential)$/,
  probable:
    /^(?:likely|probably|unlikely|apparently|presumably|seemingly|seems?|seemed|appears?|appeared|expected|reportedly|allegedly|supposedly|purportedly|mostly|largely|would|should)$/,
  certain: /^(?:certainly|definitely|undoubtedly|clearly|always|never|must|will)$/,
};
const VENUES =
  /^(?:interview|address|speech|statement|tweet|rally|conference|briefing|hearing|debate|e-?mail|letter|report|book|television|call|meeting|post|video|message|release|testimony|column|lecture|podcast|forum|convention|event|remarks|memo|appearance|broadcast|article|essay|note)$/;

export function hedgeIn(grammar: Grammar, candidate: Candidate): { range?: Range; certainty: Certainty } {
  let found: { range: Range; certainty: Certainty } | undefined;
  const look = ({ from, to }: Range): void => {
    for (let i = from; i < to && !found; i++) {
      const lower = grammar.lower(i);
      for (const certainty of ['possible', 'probable'] as const) {
        if (HEDGES[certainty].test(lower)) found ??= { range: { from: i, to: i + 1 }, certainty };
      }
    }
  };
  look(candidate.cue);
  for (const range of candidate.content) look(range);
  if (found) return /^(?:would|should)$/.test(grammar.lower(found.range.from)) ? { certainty: found.certainty } : found;
  return {
    certainty: /^(?:appearance|passive)|infinitive|:want|noun/.test(candidate.rule) ? 'unspecified' : 'certain',
  };
}

/** Whether the first clause of what is said is negated, or the saying denied. */
export function polarityOf(grammar: Grammar, candidate: Candidate, force: Force): 'positive' | 'negative' {
  if (force === 'deny') return 'negative';
  const [first] = candidate.content;
  if (!first) return 'positive';
  for (let i = first.from; i < first.to; i++) {
    if (grammar.isVerb(i)) return 'positive';
    if (NEGATIONS.has(grammar.lower(i)) || /n['’]t$/.test(grammar.lower(i))) return 'negative';
    if (grammar.isComma(i) && i > first.from + 6) return 'positive';
  }
  return 'positive';
}

/** "declined to comment", "did not respond to requests for comment". */
function isNoComment(grammar: Grammar, candidate: Candidate): boolean {
  const words: string[] = [];
  for (let i = candidate.cue.from; i < Math.min(grammar.to, candidate.cue.to + 8); i++) words.push(grammar.lower(i));
  return /^(?:.* )?(?:declined?|declining|refused|refusing|would not|wouldn['’]t) (?:to )?(?:comment|discuss|respond|answer|elaborate)|(?:not|n['’]t) (?:\w+ )?(?:respond|reply|return|answer)\b.*\b(?:requests?|calls?|emails?|e-mails?|questions?|messages?|comment|inquir)/.test(
    words.join(' '),
  );
}

export function forceOf(grammar: Grammar, candidate: Candidate): Force {
  if (isNoComment(grammar, candidate)) return 'no-comment';
  if (candidate.rule === 'according-to' || candidate.rule === 'as-said') return 'according-to';
  const verb = grammar.reporting(candidate.verb);
  return verb?.force ?? (candidate.rule === 'appearance' ? 'believe' : 'neutral');
}

/** Where it was said and to whom, from the words around the cue that are not what is said. */
export function occasion(
  grammar: Grammar,
  candidate: Candidate,
  skip: (i: number) => boolean,
): { hearer?: Range; venue?: Range } {
  let venue: Range | undefined;
  let hearer = candidate.hearer;
  for (let i = grammar.from; i < grammar.to; i++) {
    if (skip(i) || !/^(?:prep|to|past)$/.test(grammar.tag(i) ?? '')) continue;
    const lower = grammar.lower(i);
    if (/^(?:in|at|during|on|through|via|to)$/.test(lower)) {
      const end = grammar.nounPhraseEnd(i + 1, 8);
      for (let k = i + 1; k < end && !venue; k++) if (VENUES.test(grammar.lower(k))) venue = { from: i + 1, to: end };
      if (venue && grammar.lower(end) === 'with') {
        const with_ = grammar.nounPhraseEnd(end + 1, 10);
        if (with_ > end + 1) hearer ??= { from: end + 1, to: with_ };
      }
      if (lower === 'to' && i === candidate.cue.to && end > i + 1 && grammar.tag(i + 1) !== 'verb')
        hearer ??= { from: i + 1, to: end };
    } else if (lower === 'asked' && grammar.lower(i + 1) === 'by') {
      const end = grammar.nounPhraseEnd(i + 2, 8);
      if (end > i + 2) hearer ??= { from: i + 2, to: end };
    }
  }
  return { ...(hearer && { hearer }), ...(venue && { venue }) };
}

export const spanOf = (grammar: Grammar, { from, to }: Range): Span => ({
  start: grammar.tokens[from]!.start,
  end: grammar.tokens[to - 1]!.end,
});
