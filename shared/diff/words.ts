import { diffSequences } from './sequences';

/** A stretch of two texts: in both, only in the first (`gone`), or only in the second (`new`). */
export interface DiffPart {
  readonly type: 'same' | 'gone' | 'new';
  readonly text: string;
}

/**
 * What changed between two texts, word by word. The parts that are not `new` make up the first text, those that are not
 * `gone` the second. White space goes with the word before it.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  return diffSequences(wordsOf(before), wordsOf(after)).flatMap((stretch): DiffPart[] => {
    if (stretch.type === 'same') return [{ type: 'same', text: stretch.items.join('') }];
    const parts: DiffPart[] = [
      { type: 'gone', text: stretch.gone.join('') },
      { type: 'new', text: stretch.fresh.join('') },
    ];
    return parts.filter(({ text }) => text !== '');
  });
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+\s*|[^\p{L}\p{N}\p{M}\s]\s*|\s+/gu) ?? [];

/** A diff on one line for a terminal: what went in [-brackets-], what came in {+braces+}. */
export function diffAsText(parts: readonly DiffPart[]): string {
  return parts
    .map(({ type, text }) => (type === 'same' ? text : type === 'gone' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}
