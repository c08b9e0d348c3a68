import type { Candidate } from './candidates';
import { complement } from './complement';
import { clauseEnd, objectEnd, trim } from './extents';
import type { Grammar, Range } from './grammar';
import type { ReportingVerb } from './lexicon/reporting';

/** "X was accused of ...", "X is expected to ...", "... was described by Y as ..." */
export function passive(grammar: Grammar, i: number, verb: ReportingVerb): Candidate | undefined {
  if (!grammar.isPassive(i)) return undefined;
  const g = grammar.groupStart(i);
  const cue = { from: g, to: i + 1 };
  const subject = grammar.subjectBefore(g);
  let k = i + 1;
  // told / asked: the hearer is the subject
  if (verb.class === 'tell' || verb.lemma === 'ask') {
    const found = complement(grammar, i, { ...verb, frames: verb.frames.replace('h', '').replace('o', '') });
    return found && { rule: `passive:tell`, cue, verb: i, content: [found.range], hearer: subject };
  }
  if (verb.lemma === 'quote') {
    if (grammar.lower(k) === 'as' && /^(?:saying|telling)$/.test(grammar.lower(k + 1))) {
      const right = trim(grammar, { from: k + 2, to: clauseEnd(grammar, k + 2) });
      return (
        right && { rule: 'passive:quoted', cue: { from: g, to: k + 2 }, verb: i, source: subject, content: [right] }
      );
    }
    return undefined;
  }
  if (!subject) return undefined;
  if (verb.class === 'do') return undefined;
  const end = objectEnd(grammar, k);
  let by: Range | undefined;
  for (let j = k; j < end; j++) {
    if (grammar.lower(j) === 'by' && !grammar.isQuoted(j)) {
      const nameEnd = grammar.nounPhraseEnd(j + 1);
      if (nameEnd > j + 1 && grammar.tag(j + 1) !== 'ing') {
        by = { from: j + 1, to: nameEnd };
        if (j === k) k = nameEnd;
        break;
      }
    }
  }
  const right = trim(grammar, { from: k, to: by && by.from > k ? by.from - 1 : end });
  const content = [subject, ...(right ? [right] : [])];
  if (
    !by &&
    verb.class !== 'judge' &&
    !/^(?:expect|say|believe|think|know|consider|report|allege|estimate|suppose|predict|project)$/.test(verb.lemma)
  )
    return undefined;
  return { rule: by ? 'passive:by' : `passive:${verb.class}`, cue, verb: i, content, ...(by && { source: by }) };
}

/** "The donors appear to have ties to ...": nobody is named, the writer judges. */
export function appearance(grammar: Grammar, i: number): Candidate | undefined {
  const { lemma } = grammar.tags[i]!;
  if ((lemma !== 'appear' && lemma !== 'seem') || !grammar.isVerb(i)) return undefined;
  const next = grammar.tag(i + 1);
  if (
    next !== 'to' &&
    next !== 'adj' &&
    next !== 'noun' &&
    next !== 'past' &&
    next !== 'adv' &&
    grammar.lower(i + 1) !== 'like'
  )
    return undefined;
  const g = grammar.groupStart(i);
  const subject = grammar.subjectBefore(g);
  const right = trim(grammar, { from: i + 1, to: objectEnd(grammar, i + 1) });
  if (!subject || !right) return undefined;
  return { rule: 'appearance', cue: { from: g, to: i + 1 }, verb: i, content: [subject, right] };
}

/** "Asked by X whether ..., Y replied": X asks. */
export function asked(grammar: Grammar, i: number): Candidate | undefined {
  if (
    !/^(?:asked|pressed|questioned)$/.test(grammar.lower(i)) ||
    (i > grammar.from && !/^(?:when|if|being|and)$/.test(grammar.lower(i - 1)) && !grammar.isComma(i - 1))
  )
    return undefined;
  let k = i + 1;
  let source: Range | undefined;
  if (grammar.lower(k) === 'by') {
    const end = grammar.nounPhraseEnd(k + 1);
    if (end === k + 1) return undefined;
    source = { from: k + 1, to: end };
    k = end;
  }
  k = grammar.lower(k) === 'about' || grammar.lower(k) === 'if' ? k : grammar.skipAdjuncts(k);
  if (!/^(?:about|if|whether|what|why|how|when|where|who|to)$/.test(grammar.lower(k))) return undefined;
  const from = grammar.lower(k) === 'about' ? k + 1 : k;
  let to = from;
  while (to < grammar.to && !(grammar.isComma(to) && !grammar.isQuoted(to)) && !grammar.isStop(to)) to++;
  const range = trim(grammar, { from, to });
  return range && { rule: 'asked', cue: { from: i, to: i + 1 }, verb: i, content: [range], ...(source && { source }) };
}
