import { confidenceOf } from './confidence';
import type { LabelledLine } from './labels';
import * as lexicon from './lexicon/names';
import type { Entity, People } from './people';
import { withMode } from './modes';
import type { TokenizedText } from './tokens';
import type { LabelledPart } from './transcript';
import type { FoundStatement, Speaker } from './types';

/**
 * The statements whose words stand under a label, which is their cue. A turn of a transcript is direct; the others are as
 * their marks of quotation have it. `people` holds the names of the whole text, `before` those met ahead of the first
 * part, among whom the one who answers is looked for.
 */
export function labelledStatements(
  source: TokenizedText,
  parts: readonly LabelledPart[],
  people: People,
  before: readonly Entity[],
): FoundStatement[] {
  const { text } = source;
  // The fullest names first, in small letters if there are, so that "FARRANT:" finds "Mara Farrant:" wherever that stands.
  const full = parts
    .map(({ label }) => label)
    .filter(({ role, heading, words }) => !role && !heading && words.length > 1);
  for (const { words } of full.sort((a, b) => Number(a.capitals) - Number(b.capitals))) people.named(words);
  const answers = answering(text.slice(0, parts[0]?.label.name.start ?? 0), before);
  return parts.map(({ label, content, kind }) => {
    const last = content.at(-1)!;
    const rule = RULES[kind];
    const statement: FoundStatement = {
      content,
      quoted: content,
      mode: 'direct',
      cue: label.label,
      speaker: speakerOf(text, label, people, answers),
      force: /[?？]["”’)]*$/.test(text.slice(last.start, last.end)) ? 'question' : 'neutral',
      certainty: 'certain',
      polarity: 'positive',
      rule,
      confidence: confidenceOf(rule),
    };
    return kind === 'turn' || kind === 'further' ? statement : withMode(statement, source);
  });
}

const RULES: Readonly<Record<LabelledPart['kind'], string>> = {
  turn: 'transcript',
  further: 'transcript:further',
  headline: 'headline',
  quoted: 'label:quotation',
};

function speakerOf(text: string, label: LabelledLine, people: People, answers: Entity | undefined): Speaker {
  const { name, role, words, heading } = label;
  const written = text.slice(name.start, name.end);
  const person = (footing: Speaker['footing']): Speaker => ({
    ...name,
    name: written,
    by: 'none',
    type: 'person',
    footing,
  });
  if (role === 'question') return person('reporter');
  if (role === 'unnamed') return { ...person('anonymous'), type: 'anonymous' };
  if (role === 'answer' && answers) return { ...person('on-record'), name: answers.name, by: 'alias' };
  if (role !== undefined)
    return /\d$/.test(written) ? { ...person('anonymous'), type: 'anonymous' } : person('on-record');
  if (heading) return { ...person('document'), type: 'document' };
  const known = people.known(words) ?? people.withInitials(written);
  const full = known?.name ?? words.join(' ');
  const outlet = full
    .toLowerCase()
    .split(' ')
    .some((word) => lexicon.OUTLETS.has(word));
  return {
    ...person('on-record'),
    name: full,
    by: full === words.join(' ') ? 'name' : 'alias',
    type: outlet ? 'outlet' : known?.kind === 'body' ? 'institution' : 'person',
  };
}

const TALKED_TO =
  /\b(?:interview(?:ed|s)?(?: with| of)?|spoke (?:to|with)|speaks (?:to|with)|talk(?:ed|s)? (?:to|with)|conversation with|sat down with|questions? (?:to|for)|asked|examination of|testimony (?:of|by|from)|evidence (?:of|by|from))\s[^.?!\n]*/gi;

/** Who "A" is: the one with whom the words before the first turn say that somebody talked, else the only person in them. */
function answering(intro: string, before: readonly Entity[]): Entity | undefined {
  const persons = before.filter(({ kind }) => kind === 'person');
  const inWords = (words: string) =>
    persons
      .map((one) => ({ one, at: words.indexOf(one.name.split(' ').at(-1)!) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)[0]?.one;
  for (const [words] of intro.matchAll(TALKED_TO)) {
    const found = inWords(words);
    if (found) return found;
  }
  return persons.length === 1 ? persons[0] : undefined;
}
