import { lookup } from '../../shared/lookup';
import { HEADINGS, SPEAKING_ROLES } from './lexicon/labels';
import { FEMALE, MALE, TITLES } from './lexicon/names';
import type { Span } from './types';

/** A line that begins with somebody's name and a colon: "FARRANT: ...", "Mr. Farrant (Lund): ...", "Q. ...". */
export interface LabelledLine {
  /** The name as it stands, with titles, without what is in brackets. */
  readonly name: Span;
  /** From the name to behind the colon. */
  readonly label: Span;
  /** Where the words begin that follow the label, and where the line ends. */
  readonly said: Span;
  /** The words of the name without titles. */
  readonly words: readonly string[];
  readonly titled: boolean;
  readonly capitals: boolean;
  readonly role: (typeof SPEAKING_ROLES)[string] | undefined;
  /** What names a part of the text: "Note: ...". Nobody speaks there. */
  readonly heading: boolean;
  /** Equal for all lines of one label, however it is written. */
  readonly key: string;
}

const BEFORE =
  /^[\s>]*(?:[-–—•*]+\s*)?(?:[[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?\s*(?:[-–—]\s*)?)?(?:\*\*|__)?["“”'‘«„]?\s*/u;
const QA = /^([QA])(?:\s*\d+)?(?:[.:](?=\s)|(?=\s{2,}\S)|:$)/u;
const NAMED = /^([^:：\n([]{1,60}?)\s*(?:[([][^)\]\n]{1,60}[)\]]\s*)*(?:\*\*|__)?\s*[:：](?:\*\*|__)?(?=\s|$|["“«„‘])/u;
const PARTICLE = /^(?:de|del|della|der|den|di|da|du|dos|la|le|van|von|zu|ter|of|the|al|el|bin|ibn|y|e|and|&)$/;
const WORD = /^\p{Lu}[\p{L}\p{M}’'.\-‐‑]*$|^\p{Lo}[\p{L}\p{M}]*$/u;

const bare = (word: string): string => word.toLowerCase().replace(/\.$/, '');

/** The label of one line, or undefined when it has none that could be somebody's name. */
export function labelOf(text: string, line: Span): LabelledLine | undefined {
  const slice = text.slice(line.start, line.end);
  const before = BEFORE.exec(slice)?.[0].length ?? 0;
  const rest = slice.slice(before);
  const match = QA.exec(rest) ?? NAMED.exec(rest);
  if (!match) return undefined;
  const [whole, named] = match as unknown as [string, string];
  // "MARA FARRANT, HARBOUR MASTER": the name is what stands before the comma.
  const name = named.replace(/,.*$/u, '').trimEnd();
  const all = name.split(/\s+/u);
  if (all.length > 6 || !all.every((word, i) => WORD.test(word) || (i > 0 && isInner(word)))) return undefined;
  if (
    all.some(
      (word, i) =>
        word.endsWith('.') &&
        word.length > 2 &&
        !TITLES.has(bare(word)) &&
        i < all.length - 1 &&
        !/^(?:\p{Lu}\.)+$/u.test(word),
    )
  )
    return undefined;
  const start = line.start + before;
  const saidAt = start + whole.length + (/^[\s]*/u.exec(rest.slice(whole.length))?.[0].length ?? 0);
  const words = all.filter((word, i) => !(TITLES.has(bare(word)) && i < all.length - 1));
  const plain = all
    .map(bare)
    .filter((word) => word !== 'the' && !/^\d+$/.test(word))
    .join(' ');
  const role = lookup(SPEAKING_ROLES, plain);
  return {
    name: { start, end: start + name.length },
    label: { start, end: start + whole.trimEnd().length },
    said: { start: Math.min(saidAt, line.end), end: line.end },
    words,
    titled: words.length < all.length,
    capitals: name === name.toUpperCase() && /\p{Lu}{2}/u.test(name),
    role,
    heading: role === undefined && (HEADINGS.has(plain) || HEADINGS.has(bare(all.at(-1)!))),
    key: role === undefined ? bare(words.at(-1)!) : all.map(bare).join(' '),
  };
}

const isInner = (word: string): boolean => PARTICLE.test(word) || /^\d{1,2}$/.test(word);

/** Does the name alone tell that this is a person: by a title or a first name? */
export const isPersonal = ({ titled, words }: LabelledLine): boolean =>
  titled || (words.length > 1 && (MALE.has(bare(words[0]!)) || FEMALE.has(bare(words[0]!))));
