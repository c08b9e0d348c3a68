import type { Candidate } from './candidates';
import { clauseEnd, objectEnd, quotationEnd, trim } from './extents';
import type { Grammar } from './grammar';

/** "..., which Ukraine argues are crucial": the content is what is spoken of and what is said of it. */
export function embeddedClause(grammar: Grammar, i: number): Candidate | undefined {
  const found = grammar.embedded(i);
  if (!found) return undefined;
  const range = trim(grammar, { from: found.rest, to: objectEnd(grammar, found.rest) });
  const g = grammar.groupStart(found.verb);
  return (
    range && {
      rule: 'embedded',
      cue: { from: g, to: found.verb + 1 },
      verb: found.verb,
      source: found.subject,
      content: [range],
    }
  );
}

const STANCE_ADJECTIVES = new Set(
  'wary skeptical sceptical concerned worried confident optimistic pessimistic hopeful doubtful certain sure convinced unconvinced aware unaware afraid fearful alarmed angry furious supportive critical dismissive proud glad pleased disappointed surprised grateful adamant opposed eager willing unwilling reluctant determined enthusiastic unhappy happy frustrated committed'.split(
    ' ',
  ),
);

/** "Officials are wary of ...", "some remain unconvinced that ..." */
export function attitude(grammar: Grammar, i: number): Candidate | undefined {
  if (!STANCE_ADJECTIVES.has(grammar.lower(i)) || !/^(?:of|about|that|to|by|with|in|at)$/.test(grammar.lower(i + 1)))
    return undefined;
  let g = i - 1;
  while (grammar.tag(g) === 'adv') g--;
  if (
    grammar.tag(g) === 'aux' ||
    /^(?:remain|remains|remained|feel|feels|felt|seem|sound|sounded)$/.test(grammar.lower(g))
  )
    g = grammar.groupStart(g);
  else return undefined;
  const source = grammar.subjectBefore(g);
  if (!source || /^(?:it|there|that|which)$/.test(grammar.lower(source.from))) return undefined;
  const that = grammar.lower(i + 1) === 'that' || grammar.lower(i + 1) === 'to';
  const from = that ? i + 1 : i + 2;
  const range = trim(grammar, { from, to: that ? clauseEnd(grammar, from) : objectEnd(grammar, from) });
  return (
    range && {
      rule: that ? 'attitude:that' : 'attitude:of',
      cue: { from: g, to: from },
      verb: i,
      source,
      content: [range],
    }
  );
}

/** "From Moscow's perspective, ...", "In her view, ..." */
export function inTheView(grammar: Grammar, i: number): Candidate | undefined {
  if (!/^(?:view|perspective|opinion|words|telling|eyes|account|mind|estimation|reckoning)$/.test(grammar.lower(i)))
    return undefined;
  const owner = grammar.tag(i - 1) === 'poss' ? i - 1 : undefined;
  if (owner === undefined) return undefined;
  const possessive = /^['’]s$/.test(grammar.lower(owner)) ? grammar.nounPhraseStart(owner - 1) : owner;
  if (possessive === undefined) return undefined;
  const from = grammar.tag(possessive) === 'prep' ? possessive + 1 : possessive;
  const start = from - 1;
  if (!/^(?:in|from|to)$/.test(grammar.lower(start)) || !grammar.isComma(i + 1)) return undefined;
  const range = trim(grammar, { from: i + 2, to: clauseEnd(grammar, i + 2) });
  const source = { from, to: /^['’]s$/.test(grammar.lower(owner)) ? owner : owner + 1 };
  return range && { rule: 'view-of', cue: { from: start, to: i + 1 }, verb: i, source, content: [range] };
}

/** "The message is clear: ..." */
export function messageColon(grammar: Grammar): Candidate | undefined {
  let colon = grammar.from;
  while (colon < grammar.to && !(grammar.lower(colon) === ':' && !grammar.isQuoted(colon))) colon++;
  if (colon >= grammar.to - 2 || colon - grammar.from > 22) return undefined;
  for (let i = grammar.from; i < colon; i++) {
    if (
      !/^(?:counter-)?(?:message|warning|argument|answer|reply|response|advice|verdict|conclusion|prediction|pitch|statement|reaction)$/.test(
        grammar.lower(i),
      )
    )
      continue;
    const be =
      [1, 2].some((step) => /^(?:is|was|were|are|remains|remained)$/.test(grammar.lower(i + step))) || i + 1 === colon;
    if (!be) continue;
    let k = i - 1;
    while (/^(?:adj|noun|number)$/.test(grammar.tag(k) ?? '')) k--;
    const owner =
      grammar.tag(k) === 'poss' ? (/^['’]s$/.test(grammar.lower(k)) ? grammar.nounPhraseStart(k - 1) : k) : undefined;
    const range = trim(grammar, {
      from: colon + 1,
      to: grammar.isMark(colon + 1) ? quotationEnd(grammar, colon + 1) : clauseEnd(grammar, colon + 1),
    });
    return (
      range && {
        rule: 'message',
        cue: { from: i, to: colon },
        verb: i,
        content: [range],
        ...(owner !== undefined && { source: { from: owner, to: /^['’]s$/.test(grammar.lower(k)) ? k : k + 1 } }),
      }
    );
  }
  return undefined;
}
