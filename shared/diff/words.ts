import { diffSequences } from './sequences';

/** A stretch of two texts: in both, only in the first (`gone`), or only in the second (`new`). */
export interface DiffPart {
  readonly type: 'same' | 'gone' | 'new';
  readonly text: string;
}

/**
 * What changed between two texts, word by word. The parts that are not `new` make up the first text, those that are not
 * `gone` the second. White space goes with the word before it; a number with its decimals is one word.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const parts = diffSequences(wordsOf(before), wordsOf(after)).flatMap((stretch): DiffPart[] => {
    if (stretch.type === 'same') return [{ type: 'same', text: stretch.items.join('') }];
    return replaced(stretch.gone.join(''), stretch.fresh.join(''));
  });
  return joined(parts);
}

/** What went and what came, without the white space that ends both. */
function replaced(gone: string, fresh: string): DiffPart[] {
  const [space = ''] = /\s*$/.exec(gone) ?? [];
  const common =
    gone !== '' && fresh.endsWith(space) && !/\s$/.test(fresh.slice(0, fresh.length - space.length)) ? space : '';
  return [
    { type: 'gone', text: gone.slice(0, gone.length - common.length) },
    { type: 'new', text: fresh.slice(0, fresh.length - common.length) },
    { type: 'same', text: common },
  ];
}

/** Neighbours of one type as one part, and no empty ones. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const list: DiffPart[] = [];
  for (const part of parts) {
    const last = list.at(-1);
    if (part.text === '') continue;
    if (last?.type === part.type) list[list.length - 1] = { type: part.type, text: last.text + part.text };
    else list.push(part);
  }
  return list;
}

const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}\p{M}]+(?:[.,:'’][\p{L}\p{N}\p{M}]+)*\s*|[^\p{L}\p{N}\p{M}\s]\s*|\s+/gu) ?? [];

/** A diff on one line for a terminal: what went in [-brackets-], what came in {+braces+}. */
export function diffAsText(parts: readonly DiffPart[]): string {
  return parts
    .map(({ type, text }) => (type === 'same' ? text : type === 'gone' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}
