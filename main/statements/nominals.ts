import type { Candidate } from './candidates';
import { clauseEnd, objectEnd, trim } from './extents';
import type { Grammar, Range } from './grammar';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const SPEECH = words(
  'claim claims assertion assertions allegation allegations argument accusation accusations statement contention belief conviction hope hopes fear fears concern concerns suggestion warning warnings promise pledge vow insistence view notion idea speculation prediction rumor rumors complaint complaints acknowledgment admission denial announcement conclusion assumption assurance assurances opinion suspicion comment remark report reports doubt doubts',
);
const ATTITUDE = words(
  'criticism support endorsement praise fears fear concerns concern questions question doubts doubt complaints accusations allegations calls call demand demands opposition condemnation attack attacks denunciation defense rejection hopes warnings talk speculation skepticism promise promises pledge',
);

/** "the claim that ...", "his criticism of ..." */
export function nominal(grammar: Grammar, i: number): Candidate | undefined {
  if (grammar.tag(i) !== 'noun' || grammar.isQuoted(i)) return undefined;
  const lower = grammar.lower(i);
  const next = grammar.lower(i + 1);
  const source = owner(grammar, i);
  const cueFrom = i;
  if (
    SPEECH.has(lower) &&
    next === 'that' &&
    grammar.tag(i + 2) !== 'verb' &&
    grammar.tag(i + 2) !== 'aux' &&
    grammar.tag(i + 2) !== 'past'
  ) {
    const range = trim(grammar, { from: i + 1, to: clauseEnd(grammar, i + 1) });
    return (
      range && {
        rule: 'noun:that',
        cue: { from: cueFrom, to: i + 1 },
        verb: i,
        content: [range],
        source: source ?? grammar.mainSubject(i),
      }
    );
  }
  if (ATTITUDE.has(lower) && /^(?:of|about|over|for|against|from|that|on)$/.test(next)) {
    if (next === 'from') {
      const end = grammar.nounPhraseEnd(i + 2);
      if (grammar.lower(end) !== 'that' && grammar.lower(end) !== 'about' && grammar.lower(end) !== 'for')
        return undefined;
      const range = trim(grammar, { from: end, to: clauseEnd(grammar, end) });
      return (
        range && {
          rule: 'noun:from',
          cue: { from: cueFrom, to: i + 1 },
          verb: i,
          content: [range],
          source: { from: i + 2, to: end },
        }
      );
    }
    if (!source && /^(?:of|for)$/.test(next) && !/^(?:fears?|criticism|accusations?|allegations?)$/.test(lower))
      return undefined;
    const range = trim(grammar, {
      from: i + 2,
      to: Math.min(objectEnd(grammar, i + 2), grammar.nounPhraseEnd(i + 2, 16)),
    });
    return (
      range && {
        rule: source ? 'noun:owned' : 'noun:about',
        cue: { from: cueFrom, to: i + 2 },
        verb: i,
        content: [range],
        ...(source && { source }),
      }
    );
  }
  return undefined;
}

/** "Trump's ...", "his ..." before the noun. */
function owner(grammar: Grammar, i: number): Range | undefined {
  let k = i - 1;
  while (
    grammar.tag(k) === 'adj' ||
    grammar.tag(k) === 'noun' ||
    grammar.tag(k) === 'number' ||
    grammar.tag(k) === 'past'
  )
    k--;
  if (grammar.tag(k) !== 'poss') return undefined;
  if (!/^['’]s$/i.test(grammar.lower(k))) return { from: k, to: k + 1 };
  const from = grammar.nounPhraseStart(k - 1);
  return from === undefined ? undefined : { from, to: k };
}
