import type { Candidate } from './candidates';
import { type Complement, complement } from './complement';
import { clauseEnd, trim } from './extents';
import type { Grammar, Range } from './grammar';
import type { ReportingVerb } from './lexicon/reporting';

/** A verb with its subject before it and its content behind: "X said that ...", "saying ...", "X wants to ...". */
export function verbFirst(
  grammar: Grammar,
  i: number,
  verb: ReportingVerb,
  last: Candidate | undefined,
): Candidate | undefined {
  const tag = grammar.tag(i);
  const found = complement(grammar, i, verb);
  if (!found) return undefined;
  const g = grammar.groupStart(i);
  const issued = issuedStatement(grammar, i, verb);
  if (issued && tag !== 'ing') {
    const subject = grammar.subjectBefore(g) ?? last?.source ?? grammar.mainSubject(g);
    return { rule: 'issued', cue: { from: g, to: issued.cueEnd }, verb: i, content: [issued.range], source: subject };
  }
  const cue = { from: g, to: found.cueEnd ?? i + 1 };
  const base = { cue, verb: i, content: [found.range], hearer: found.hearer };
  const cls = verb.lemma === 'say' ? 'said' : verb.class;
  if (tag === 'ing') {
    const progressive = /^aux$/.test(grammar.tag(g) ?? '') && g < i;
    if (!progressive) {
      const before = grammar.lower(g - 1);
      if (
        g === grammar.from ||
        (g === grammar.from + 1 && /^(?:after|before|while|when|by|in|without|upon|since)$/.test(before))
      )
        return fronted(grammar, i, verb, base, found);
      const attached = g > grammar.from && grammar.antecedent(g);
      const source =
        grammar.isComma(g - 1) ||
        grammar.isDash(g - 1) ||
        g === grammar.from ||
        /^(?:by|and|but|or|while|after|before|when|without|in|upon|for|of|from)$/.test(before)
          ? last && !grammar.isQuoted(last.verb) && last.source && g > grammar.from
            ? last.source
            : grammar.mainSubject(i)
          : attached || grammar.mainSubject(i);
      return {
        ...base,
        rule: `participle:${cls}:${found.kind}`,
        source: source || undefined,
      };
    }
  }
  if (grammar.isInfinitive(i) && !/^(?:went|go|goes|going|continued|came|began)$/.test(grammar.lower(g))) {
    return {
      ...base,
      rule: `infinitive:${cls}:${found.kind}`,
      source: last?.source ?? grammar.mainSubject(i),
    };
  }
  if (grammar.isPassive(i)) return undefined;
  let subject = grammar.subjectBefore(g);
  let shape = 'subject';
  if (!subject) {
    shape = 'coordinated';
    subject = last?.source ?? grammar.mainSubject(g);
  } else if (/^(?:who|which|that)$/.test(grammar.lower(subject.from)) && subject.to === subject.from + 1)
    shape = 'relative';
  if (tag === 'past' && shape === 'subject' && grammar.tags[i]!.form !== 'past') {
    const aux = grammar.tag(g) === 'aux';
    if (!aux) return undefined; // "the plan known to ..."
  }
  return { ...base, rule: `${shape}:${cls}:${found.kind}`, source: subject };
}

const SPEECH_NOUNS =
  /^(?:statement|warning|report|letter|memo|message|note|tweet|post|email|e-mail|speech|address|plea|appeal|call|statements|warnings|tweets|letters|complaint)$/;

/** "issued a statement saying ...", "issued a warning that ...": one cue. */
function issuedStatement(
  grammar: Grammar,
  i: number,
  { lemma }: ReportingVerb,
): { range: Range; cueEnd: number } | undefined {
  if (!/^(?:issue|release|deliver|publish|write|send|post|share|sign|offer)$/.test(lemma)) return undefined;
  const end = grammar.nounPhraseEnd(i + 1, 8);
  let noun = -1;
  for (let k = i + 1; k < end; k++) if (SPEECH_NOUNS.test(grammar.lower(k))) noun = k;
  if (noun < 0) return undefined;
  let k = grammar.skipAdjuncts(noun + 1);
  if (grammar.isComma(k)) k++;
  if (grammar.lower(k) === 'that') {
    const range = trim(grammar, { from: k, to: clauseEnd(grammar, k) });
    return range && { range, cueEnd: k };
  }
  const verb =
    grammar.tag(k) === 'ing' || /^(?:stating|saying)$/.test(grammar.lower(k)) ? grammar.reporting(k) : undefined;
  const found = verb && complement(grammar, k, verb);
  return found && { range: found.range, cueEnd: found.cueEnd ?? k + 1 };
}

/** "Noting that ..., X ...": the subject comes behind the content. */
function fronted(
  grammar: Grammar,
  i: number,
  verb: ReportingVerb,
  base: Omit<Candidate, 'rule'>,
  found: Complement,
): Candidate | undefined {
  for (let k = found.range.from; k < grammar.to; k++) {
    if (grammar.isMark(k)) k = grammar.quotationEnd(k);
    const comma = grammar.isComma(k) && !grammar.isQuoted(k);
    if (!comma && !(grammar.isQuoted(k - 1) && grammar.lower(k - 2) === ',')) continue;
    const from = comma ? k + 1 : k;
    const end = grammar.nounPhraseEnd(from);
    if (
      end > from &&
      /^(?:verb|past|aux|adv|wh)$|^punct$/.test(grammar.tag(end) ?? '') &&
      /^(?:name|det|pronoun|poss|noun|adj)$/.test(grammar.tag(from) ?? '')
    ) {
      const range = trim(grammar, { from: found.range.from, to: comma ? k : from });
      return range && { ...base, rule: `fronted:${verb.class}`, content: [range], source: { from, to: end } };
    }
  }
  return { ...base, rule: `fronted:${verb.class}`, source: grammar.firstSubject(found.range.to, grammar.to) };
}

/** "X echoed:" at the end of a paragraph: what is said follows in the next one. */
export function announced(grammar: Grammar): Candidate | undefined {
  const colon = grammar.to - 1;
  if (grammar.lower(colon) !== ':') return undefined;
  for (let i = colon - 1; i >= grammar.from; i--) {
    const verb = grammar.isVerb(i) || grammar.tag(i) === 'ing' ? grammar.reporting(i) : undefined;
    if (!verb || verb.class === 'want') continue;
    const g = grammar.groupStart(i);
    return {
      rule: 'announced',
      cue: { from: g, to: i + 1 },
      verb: i,
      content: [],
      source: grammar.subjectBefore(g) ?? grammar.mainSubject(i),
    };
  }
  return undefined;
}
