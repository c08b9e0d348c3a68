import type { Candidate } from './candidates';
import type { Grammar, Range } from './grammar';
import type { ReportingVerb } from './lexicon/reporting';
import { accordingInFront } from './parenthetical';
import { passive } from './passives';
import { verbFirst } from './verbFirst';

/** Rules whose content is something said, not an act or an attitude. */
const TELLS =
  /^(?:according-to|announced|as-said|issued|nested|inverted|parenthetical)|^\w+:(?:said|say|tell|show|think):/;
const SHAPE = /^(?:subject|relative):(?:said|say|tell|show):(?:that|quotation)$|^passive:tell$/;
/** With these a clause without "that" is surely what was said; "added", "pledged" or "found" have objects, too. */
const PLAIN = /^(?:subject|relative):(?:said|tell):clause$/;
/** What has yet to be said, or only might be. */
const UNSAID = /^(?:will|would|can|could|may|might|should|must|to|['’]ll)$/;

/**
 * What those of whom something is reported are reported to have said themselves: "X said that Y had told Z that ...". Only in
 * words that are reported, not in those that are quoted; each ends where the words around it end.
 */
export function nestedIn(grammar: Grammar, outer: Candidate): Candidate[] {
  const found: Candidate[] = [];
  if (!TELLS.test(outer.rule)) return found;
  for (const within of outer.content) {
    for (let i = within.from; i < within.to; i++) {
      const candidate = grammar.isQuoted(i) ? undefined : nestedAt(grammar, i, within);
      if (!candidate) continue;
      found.push(candidate);
      i = candidate.content.at(-1)!.to - 1; // what is deeper is found in it
    }
  }
  return found;
}

function nestedAt(grammar: Grammar, i: number, within: Range): Candidate | undefined {
  const verb = grammar.isVerb(i) ? grammar.reporting(i) : undefined;
  const candidate = verb
    ? (passive(grammar, i, verb) ?? verbFirst(grammar, i, verb, undefined))
    : accordingInFront(grammar, i);
  if (!candidate || !(candidate.rule === 'according-to' || isSaid(grammar, candidate, verb))) return undefined;
  const source = candidate.source && withoutThat(grammar, candidate.source);
  const speaks = source ?? candidate.hearer;
  if (!speaks || speaks.from < within.from) return undefined;
  const content = candidate.content.flatMap(({ from, to }) =>
    from < within.to ? [{ from, to: Math.min(to, within.to) }] : [],
  );
  return content.length === 0 ? undefined : { ...candidate, content, source, rule: `nested:${candidate.rule}` };
}

function isSaid(grammar: Grammar, { rule, cue, content }: Candidate, verb: ReportingVerb | undefined): boolean {
  const plain = PLAIN.test(rule) && /^(?:say|tell)$/.test(verb?.lemma ?? '');
  if (!plain && !SHAPE.test(rule)) return false;
  if (rule === 'passive:tell' && grammar.tag(content[0]!.from) === 'to') return false; // an order
  for (let k = cue.from; k < cue.to; k++) if (UNSAID.test(grammar.lower(k))) return false;
  return true;
}

/** "that officials had said": the conjunction is none of the speaker's words. */
const withoutThat = (grammar: Grammar, { from, to }: Range): Range =>
  grammar.lower(from) === 'that' && to - from > 1 ? { from: from + 1, to } : { from, to };
