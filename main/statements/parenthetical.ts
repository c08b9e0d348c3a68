import type { Candidate } from './candidates';
import { HEARER } from './complement';
import { clauseEnd, quotationEnd, trim } from './extents';
import type { Grammar, Range } from './grammar';
import type { ReportingVerb } from './lexicon/reporting';

/** Statements whose content stands before or around the words of saying: "..., said X", "..., X says, ...". */
export function parenthetical(grammar: Grammar, i: number, verb: ReportingVerb, floor: number): Candidate | undefined {
  if (!verb.parenthetical && verb.class !== 'tell' && verb.lemma !== 'quote') return undefined;
  const g = grammar.groupStart(i);
  if (verb.lemma === 'quote') return quotedAs(grammar, i, g, floor);
  if (!grammar.isVerb(i) || grammar.isPassive(i) || grammar.isInfinitive(i)) return undefined;
  const cue = { from: g, to: i + 1 };
  let hearer: Range | undefined;
  let after = i + 1;
  if (verb.class === 'tell' || verb.lemma === 'ask') {
    const end = grammar.nounPhraseEnd(after, 8, HEARER);
    if (end > after) hearer = { from: after, to: end };
    after = end;
  }
  if (grammar.lower(after) === 'by') return undefined; // "a fact later confirmed by ..."
  // said X
  if (
    g === i &&
    endsContent(grammar, g - 1, floor) &&
    grammar.isVerb(i) &&
    grammar.tags[i]!.form !== 'base' &&
    !(verb.class === 'tell')
  ) {
    const nameEnd = grammar.nounPhraseEnd(after);
    if (nameEnd > after && grammar.lower(after) !== 'that') {
      const end = apposition(grammar, nameEnd);
      const rest = grammar.skipAdjuncts(end);
      if (
        closesClause(grammar, rest) ||
        grammar.lower(rest) === 'who' ||
        grammar.isQuoted(g - 1) ||
        grammar.tag(rest) === 'ing' ||
        grammar.tag(rest) === 'conj'
      ) {
        const pronoun = grammar.tag(after) === 'pronoun';
        const built =
          (pronoun || !closesClause(grammar, rest)) && !grammar.isQuoted(g - 1)
            ? undefined
            : around(grammar, g, rest, floor);
        if (built)
          return {
            rule: `inverted:${built.kind}`,
            cue,
            verb: i,
            source: { from: after, to: end },
            content: built.content,
          };
      }
    }
  }
  // X said
  const subject = grammar.subjectBefore(g);
  if (subject && grammar.lower(subject.from - 1) === 'as') return asSaid(grammar, cue, i, subject, floor, hearer);
  if (!subject || !endsContent(grammar, subject.from - 1, floor)) return undefined;
  if (/^(?:who|which|that)$/.test(grammar.lower(subject.from))) return undefined;
  // a headline: "Pier unsafe, council told" says that somebody told the council
  if (verb.lemma === 'tell' && !hearer && subject.from > grammar.from && after >= grammar.to) return undefined;
  const rest = grammar.skipAdjuncts(after);
  if (
    !closesClause(grammar, rest) &&
    !(
      grammar.isQuoted(subject.from - 1) &&
      (grammar.tag(rest) === 'ing' || grammar.tag(rest) === 'conj' || (rest > after && !grammar.isQuoted(rest)))
    )
  )
    return undefined;
  const left = leftContent(grammar, subject.from, floor);
  if (
    left &&
    !left.quoted &&
    isAdjunct(grammar, left.range) &&
    (opensQuotation(grammar, rest) || grammar.lower(rest) === ':')
  )
    return undefined;
  const built = around(grammar, subject.from, rest, floor);
  return (
    built && { rule: `parenthetical:${built.kind}`, cue, verb: i, source: subject, hearer, content: built.content }
  );
}

/** "...," X is quoted as saying. */
function quotedAs(grammar: Grammar, i: number, g: number, floor: number): Candidate | undefined {
  const said = /^(?:saying|telling)$/.test(grammar.lower(i + 2));
  const source = grammar.subjectBefore(g);
  if (!said || grammar.lower(i + 1) !== 'as' || !source || !endsContent(grammar, source.from - 1, floor))
    return undefined;
  const cue = { from: g, to: i + 3 };
  const built = around(grammar, source.from, grammar.skipAdjuncts(cue.to), floor);
  return built && { rule: `parenthetical:${built.kind}`, cue, verb: i, source, content: built.content };
}

/** "As X reported, ...", "..., as X put it". */
function asSaid(
  grammar: Grammar,
  cue: Range,
  i: number,
  source: Range,
  floor: number,
  hearer: Range | undefined,
): Candidate | undefined {
  const as = source.from - 1;
  const rest = grammar.skipAdjuncts(grammar.lower(i + 1) === 'it' ? i + 2 : i + 1);
  if (!closesClause(grammar, rest)) return undefined;
  const left = as > floor + 1 ? leftContent(grammar, as, floor) : undefined;
  const base = { rule: 'as-said', cue, verb: i, source, hearer };
  if (left && left.range.to - left.range.from > 2) {
    const built = around(grammar, as, rest, floor);
    return built && { ...base, content: built.content };
  }
  const right = trim(grammar, { from: rest + 1, to: clauseEnd(grammar, rest + 1) });
  return right && { ...base, content: [right] };
}

const PLAIN: ReportingVerb = {
  lemma: '',
  frames: 'q',
  parenthetical: true,
  class: 'say',
  force: 'neutral',
  prepositions: new Set(),
};

/** "...," retaliated X: any verb reports, when it follows a quotation that ends as one does before it. */
export function afterQuotation(grammar: Grammar, i: number, floor: number): Candidate | undefined {
  if (!/^(?:verb|past)$/.test(grammar.tag(i) ?? '') || grammar.isQuoted(i)) return undefined;
  const ended = (k: number): boolean =>
    k > floor && grammar.isMark(k) && /^[,?!]$|^[-–—]+$/.test(grammar.lower(k - 1)) && grammar.quotedWords(k) > 1;
  const g = grammar.groupStart(i);
  const subject = grammar.subjectBefore(g);
  if (!ended(g - 1) && !(subject && ended(subject.from - 1))) return undefined;
  const candidate = parenthetical(grammar, i, PLAIN, floor);
  return candidate && { ...candidate, rule: 'quotation:other-verb' };
}

/** Does what stands before end like content: with a comma, or a quotation? */
function endsContent(grammar: Grammar, i: number, floor: number): boolean {
  if (i <= floor) return false;
  if (grammar.isMark(i)) return grammar.quotedWords(i) > 1 || /^[,.?!]$/.test(grammar.lower(i - 1));
  return (grammar.isComma(i) || grammar.isDash(i)) && !grammar.isQuoted(i);
}

const closesClause = (grammar: Grammar, i: number): boolean =>
  /^(?:when|while|as|after|before|because|since|although|though)$/.test(grammar.lower(i)) ||
  grammar.isStop(i) ||
  grammar.isComma(i) ||
  grammar.isDash(i) ||
  grammar.isMark(i) ||
  grammar.lower(i) === ':';

const opensQuotation = (grammar: Grammar, i: number): boolean =>
  grammar.isMark(i) || ((grammar.isComma(i) || grammar.lower(i) === ':') && grammar.isMark(i + 1));

function apposition(grammar: Grammar, end: number): number {
  if (!grammar.isComma(end)) return end;
  let k = end + 1;
  const tag = grammar.tag(k);
  if (!(
    (tag === 'det' && !/^(?:this|that|these|those|some|no|every|each|all|both)$/.test(grammar.lower(k))) ||
    tag === 'number' ||
    tag === 'noun' ||
    (tag === 'name' && grammar.tag(end - 1) === 'noun') ||
    (tag === 'prep' && grammar.lower(k) === 'of') ||
    /^[DR]-/.test(grammar.text(k))
  ))
    return end;
  while (k < grammar.to && !grammar.isStop(k) && !grammar.isMark(k)) {
    if (grammar.isComma(k) && /^(?:wh|ing|conj|prep|pronoun|past)$/.test(grammar.tag(k + 1) ?? 'wh')) break;
    k++;
  }
  return k;
}

/** "According to the port, the barge sank": what stands behind the comma is an apposition only when a comma ends it and it has no verb. */
function closedApposition(grammar: Grammar, end: number): number {
  const to = apposition(grammar, end);
  for (let k = end + 1; k < to; k++) {
    if (grammar.isComma(k)) return isFinite(grammar, end + 1, k) ? end : k;
  }
  return grammar.isComma(to) && !isFinite(grammar, end + 1, to) ? to : end;
}

/** A verb or auxiliary that no relative pronoun goes before. */
function isFinite(grammar: Grammar, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    if (grammar.tag(k) === 'wh' || grammar.isMark(k)) return false;
    if (grammar.tag(k) === 'aux' || grammar.isVerb(k)) return true;
  }
  return false;
}

function isAdjunct(grammar: Grammar, { from, to }: Range): boolean {
  const tag = grammar.tag(from);
  return (
    to - from <= 28 &&
    (tag === 'prep' ||
      tag === 'ing' ||
      tag === 'past' ||
      tag === 'adv' ||
      tag === 'conj' ||
      tag === 'to' ||
      grammar.isTime(from) ||
      grammar.lower(from) === 'when' ||
      grammar.lower(from) === 'as' ||
      (to - from <= 4 && !grammar.isQuoted(from)))
  );
}

function leftContent(grammar: Grammar, to: number, floor: number): { range: Range; quoted: boolean } | undefined {
  let from = floor + 1;
  const last = to - 1;
  // only the quotation, when the words before it are of another clause
  if (grammar.isMark(last)) {
    const start = grammar.quotationStart(last);
    const before = trim(grammar, { from, to: start });
    if (before && ((isAdjunct(grammar, before) && grammar.isComma(start - 1)) || grammar.lower(start - 1) === ':'))
      from = start;
    const range = trim(grammar, { from, to });
    return range && { range, quoted: range.from >= start || grammar.isQuoted(range.from) };
  }
  for (let i = last - 1; i > from; i--) {
    if (grammar.lower(i) === ';' && !grammar.isQuoted(i)) {
      from = i + 1;
      break;
    }
  }
  const range = trim(grammar, { from, to });
  return range && { range, quoted: grammar.isQuoted(range.from) && grammar.isQuoted(range.to - 1) };
}

/** The content around words of saying that reach from `before` to `after`. */
function around(
  grammar: Grammar,
  before: number,
  after: number,
  floor: number,
): { content: Range[]; kind: string } | undefined {
  const left = leftContent(grammar, before, floor);
  const content: Range[] = [];
  let kind = 'clause';
  if (left) {
    if (left.quoted || grammar.isQuoted(left.range.to - 1)) kind = left.quoted ? 'quotation' : 'mixed';
    content.push(left.range);
  }
  let k = after;
  const stopped = grammar.isStop(k);
  if (!stopped) {
    const punctuated = grammar.isComma(k) || grammar.isDash(k) || grammar.lower(k) === ':';
    if (punctuated) k++;
    if (/^(?:and|but)$/.test(grammar.lower(k)) && grammar.isMark(k + 1)) k++;
    if (grammar.isMark(k)) {
      const right = trim(grammar, { from: k, to: quotationEnd(grammar, k) });
      if (right) content.push(right);
      if (!left?.quoted && kind === 'clause') kind = 'mixed';
    } else if (punctuated && left && kind === 'clause' && k < grammar.to) {
      const end = clauseEnd(grammar, k);
      const right = trim(grammar, { from: k, to: end });
      const tag = grammar.tag(k);
      if (
        right &&
        end - k > 2 &&
        !(tag === 'ing' && grammar.reporting(k)) &&
        tag !== 'wh' &&
        !(tag === 'conj' && end - k < 4) &&
        grammar.lower(k) !== 'according'
      ) {
        content.push(right);
      }
    }
  }
  return content.length > 0 ? { content, kind } : undefined;
}

/** "..., according to X", "According to X, ..." */
export function accordingTo(grammar: Grammar, i: number, floor: number): Candidate | undefined {
  if (!isAccordingTo(grammar, i)) return undefined;
  // "X said that, according to Y, ...": within what X said
  if (grammar.lower(grammar.isComma(i - 1) ? i - 2 : i - 1) === 'that') return undefined;
  const left = leftContent(grammar, i, floor);
  if (!left || left.range.to - left.range.from <= 1) return accordingInFront(grammar, i);
  const from = i + 2;
  const named = sourceEnd(grammar, from);
  if (named === from) return undefined;
  const end = apposition(grammar, named);
  const content = [left.range];
  let k = grammar.skipAdjuncts(end);
  if (
    grammar.isComma(k) &&
    !/^(?:ing|wh)$/.test(grammar.tag(k + 1) ?? 'wh') &&
    isAdjunct(grammar, left.range) &&
    left.range.to - left.range.from < 8
  ) {
    k++;
    const right = trim(grammar, { from: k, to: clauseEnd(grammar, k) });
    if (right) content.push(right);
  }
  return { rule: 'according-to', cue: { from: i, to: from }, verb: i, source: { from, to: end }, content };
}

/** "According to X, ...": what is said stands behind. */
export function accordingInFront(grammar: Grammar, i: number): Candidate | undefined {
  if (!isAccordingTo(grammar, i)) return undefined;
  const from = i + 2;
  const named = sourceEnd(grammar, from);
  if (named === from) return undefined;
  const end = closedApposition(grammar, named);
  let k = end;
  while (k < grammar.to && !grammar.isComma(k) && !grammar.isMark(k)) k++;
  if (k >= grammar.to) return undefined;
  const right = trim(grammar, { from: k, to: clauseEnd(grammar, k + 1) });
  const source = { from, to: Math.min(k, Math.max(end, from + 1)) };
  return right && { rule: 'according-to', cue: { from: i, to: from }, verb: i, source, content: [right] };
}

const isAccordingTo = (grammar: Grammar, i: number): boolean =>
  grammar.lower(i) === 'according' && grammar.lower(i + 1) === 'to';

/** Behind the one who is named; "an analysis by X" is one. */
function sourceEnd(grammar: Grammar, from: number): number {
  const end = grammar.nounPhraseEnd(from, 20);
  return end > from && /^(?:by|from)$/.test(grammar.lower(end)) ? Math.max(end, grammar.nounPhraseEnd(end + 1)) : end;
}
