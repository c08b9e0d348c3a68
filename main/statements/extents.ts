import type { Grammar, Range } from './grammar';

/** Where a content that begins at k ends: before the next clause of saying, or with the sentence. */
export function clauseEnd(grammar: Grammar, k: number): number {
  const fronted = grammar.frontedEnd ?? grammar.from;
  const to = k < fronted ? (grammar.isMark(fronted) ? fronted + 1 : fronted) : grammar.to;
  for (let i = k; i < to; i++) {
    if (grammar.isMark(i)) {
      const end = grammar.quotationEnd(i);
      if (end >= to) return to;
      if (i > k && grammar.lower(end - 2) === ',' && reportsAgain(grammar, end)) return end;
      i = end - 1;
      continue;
    }
    if (grammar.isQuoted(i)) continue;
    if (grammar.lower(i) === ';') return i;
    if (grammar.isStop(i) && i > k) return i;
    if (i > k && startsAnotherStatement(grammar, i)) return i;
    const embedded = i > k + 1 && grammar.embedded(i) ? embeddedStart(grammar, i, k) : i;
    if (embedded < i) return embedded;
  }
  return to;
}

/** Behind a quotation that ends with a comma: ",” called", ",” telling". */
function reportsAgain(grammar: Grammar, i: number): boolean {
  const verb = grammar.reporting(i);
  return verb !== undefined && (grammar.isVerb(i) || (grammar.tag(i) === 'ing' && verb.class !== 'do'));
}

/** Where the phrase begins of which an embedded clause at i speaks, if a comma or dash parts it from what is before. */
function embeddedStart(grammar: Grammar, i: number, floor: number): number {
  for (let k = i - 1; k > Math.max(floor, i - 6); k--) {
    if (grammar.isComma(k) || grammar.isDash(k)) return k;
  }
  return i;
}

/** Does a comma or a conjunction at i lead over to another clause of saying? */
function startsAnotherStatement(grammar: Grammar, i: number): boolean {
  const comma = grammar.isComma(i) || grammar.isDash(i);
  const conjunction = /^(?:and|but|while|though|although|as|yet|where)$/.test(grammar.lower(i));
  if (!comma && !conjunction) return false;
  let k = i + 1;
  if (comma && /^(?:and|but|while|though|although|as|yet|or)$/.test(grammar.lower(k))) k++;
  while (grammar.tag(k) === 'adv') k++;
  if (comma && grammar.lower(k) === 'according') return true;
  // "that ..., and that ...": one statement
  if (grammar.lower(k) === 'that') return false;
  const verb = grammar.reporting(k);
  if (verb && grammar.tag(k) === 'ing') return verb.class !== 'do' && (comma || verb.class === 'say');
  if (conjunctionBefore(grammar, k) && grammar.lower(k) === 'went' && grammar.lower(k + 1) === 'on') return true;
  // "and said", "but has declined"
  let v = k;
  while (grammar.tag(v) === 'aux' || grammar.tag(v) === 'adv') v++;
  const plain = grammar.reporting(v);
  if (
    plain &&
    grammar.tag(v) === 'past' &&
    (plain.class === 'say' || plain.class === 'tell' || (v > k && plain.class !== 'do')) &&
    conjunctionBefore(grammar, k)
  )
    return true;
  if (plain && comma && v === i + 1 && grammar.tag(v) === 'past' && plain.class === 'say') return true;
  if (plain && grammar.tag(v) === 'verb' && plain.class === 'say' && conjunctionBefore(grammar, k)) {
    if (grammar.tags[v]!.form === 's' || (v === k && plain.lemma === 'say')) return true;
  }
  // ", he said", ", which he alleges", "while X says"
  const relative = /^(?:who|which)$/.test(grammar.lower(k));
  if (relative) k++;
  if (relative && grammar.reporting(k) && grammar.isVerb(k) && grammar.reporting(k)!.class === 'say') return true;
  const subjectEnd = grammar.nounPhraseEnd(k, 9);
  if (subjectEnd === k) return false;
  v = subjectEnd;
  while (grammar.tag(v) === 'aux' || grammar.tag(v) === 'adv') v++;
  const after = grammar.reporting(v);
  if (
    !after ||
    !grammar.isVerb(v) ||
    (after.class !== 'say' && after.class !== 'tell' && !(after.class === 'think' && comma))
  )
    return false;
  if (comma && (grammar.isComma(v + 1) || grammar.isStop(v + 1))) return true;
  return conjunction || relative || /^(?:and|but|while|though|although|as|yet)$/.test(grammar.lower(i + 1));
}
const conjunctionBefore = (grammar: Grammar, k: number): boolean => {
  let i = k - 1;
  while (grammar.tag(i) === 'adv') i--;
  return /^(?:and|but|or|yet|then)$/.test(grammar.lower(i));
};

/** Where quoted content that begins at k ends: with the quotation, unless its clause goes on. */
export function quotationEnd(grammar: Grammar, k: number): number {
  const end = grammar.quotationEnd(k);
  const inside = grammar.lower(end - 2);
  if (!/^[,.?!]$|^\.\.\.|…/.test(inside)) return clauseEnd(grammar, k);
  const next = /^(?:and|but)$/.test(grammar.lower(end)) ? end + 1 : end;
  return grammar.isMark(next) && next < grammar.to ? clauseEnd(grammar, next) : end;
}

/** Where an object that begins at k ends: with its clause, or at a comma behind which something else begins. */
export function objectEnd(grammar: Grammar, k: number): number {
  const end = clauseEnd(grammar, k);
  for (let i = k + 1; i < end; i++) {
    if (grammar.isMark(i)) {
      i = grammar.quotationEnd(i) - 1;
      continue;
    }
    if (grammar.isComma(i) || grammar.isDash(i)) {
      const next = grammar.tag(i + 1);
      const word = grammar.lower(i + 1);
      if (next === 'ing' || next === 'wh' || next === 'past' || next === 'verb' || next === 'aux' || next === 'pronoun')
        return i;
      if (next === 'prep' || next === 'conj' || next === 'adv') {
        if (!/^(?:and|or|including)$/.test(word)) return i;
        if (/^(?:verb|past|aux|pronoun)$/.test(grammar.tag(i + 2) ?? '')) return i;
      }
    } else if (
      /^(?:and|but)$/.test(grammar.lower(i)) &&
      (grammar.tag(i + 1) === 'past' || grammar.tag(i + 1) === 'aux')
    )
      return i;
    else if (
      /^(?:while|because|although|though|after|before|when|as)$/.test(grammar.lower(i)) &&
      grammar.tag(i + 1) === 'pronoun'
    )
      return i;
  }
  return end;
}

/** Takes punctuation off both ends, but leaves whole quotations. */
export function trim(grammar: Grammar, { from, to }: Range): Range | undefined {
  let [a, b] = [from, to];
  const loose = (i: number): boolean =>
    !grammar.isQuoted(i) && grammar.tag(i) === 'punct' && !/^[($#%)]$/.test(grammar.text(i));
  while (a < b && loose(a)) a++;
  while (b > a && loose(b - 1)) b--;
  return a < b ? { from: a, to: b } : undefined;
}
