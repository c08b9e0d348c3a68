import type { Candidate } from './candidates';
import { type Grammar } from './grammar';
import { nominal } from './nominals';
import { attitude, embeddedClause, inTheView, messageColon } from './attitudes';
import { accordingTo, afterQuotation, parenthetical } from './parenthetical';
import { appearance, asked, passive } from './passives';
import { verbFirst } from './verbFirst';

/** Every candidate of a sentence, left to right; none has its cue inside the content of another. */
export function candidatesOf(grammar: Grammar): Candidate[] {
  const taken = new Uint8Array(grammar.to - grammar.from);
  const isTaken = (i: number): boolean => taken[i - grammar.from] === 1;
  const found: Candidate[] = [];
  const take = (candidate: Candidate | undefined): boolean => {
    if (!candidate || candidate.content.length === 0) return false;
    for (const { from, to } of candidate.content) for (let k = from; k < to; k++) taken[k - grammar.from] = 1;
    for (let k = candidate.cue.from; k < candidate.cue.to; k++) taken[k - grammar.from] = 1;
    const { rule, source } = candidate;
    if (rule === 'according-to' && source) for (let k = source.from; k < source.to; k++) taken[k - grammar.from] = 1;
    found.push(candidate);
    return true;
  };
  // First what stands behind its content, since it holds everything before it.
  let floor = grammar.from - 1;
  for (let i = grammar.from; i < grammar.to; i++) {
    if (grammar.isQuoted(i)) continue;
    const verb = grammar.reporting(i);
    const candidate =
      (verb && grammar.isVerb(i) ? parenthetical(grammar, i, verb, floor) : accordingTo(grammar, i, floor)) ??
      afterQuotation(grammar, i, floor);
    if (candidate && !candidate.content.some(({ from, to }) => anyTaken(from, to)) && !isTaken(i)) {
      take(candidate);
      floor = Math.max(
        candidate.cue.to - 1,
        candidate.source ? candidate.source.to - 1 : 0,
        ...candidate.content.map(({ to }) => to - 1),
      );
    }
  }
  function anyTaken(from: number, to: number): boolean {
    for (let k = from; k < to; k++) if (isTaken(k)) return true;
    return false;
  }
  take(messageColon(grammar));
  for (let i = grammar.from; i < grammar.to; i++) {
    if (isTaken(i) || grammar.isQuoted(i)) continue;
    const verb = grammar.reporting(i);
    const tag = grammar.tag(i);
    if (take(asked(grammar, i) ?? embeddedClause(grammar, i) ?? attitude(grammar, i) ?? inTheView(grammar, i)))
      continue;
    const last = found.filter(({ verb: at }) => at < i).sort((a, b) => b.verb - a.verb)[0];
    if (verb && (tag === 'verb' || tag === 'past' || tag === 'ing')) {
      const candidate = passive(grammar, i, verb) ?? verbFirst(grammar, i, verb, last);
      if (candidate && !isTaken(candidate.content[0]!.from)) take(candidate);
    } else if (tag === 'verb' || tag === 'past') take(appearance(grammar, i));
    else if (tag === 'noun') take(nominal(grammar, i));
  }
  return found.sort((a, b) => a.cue.from - b.cue.from);
}
