/** A movement as Selection.modify takes it. */
export interface CaretMove {
  readonly direction: 'forward' | 'backward' | 'left' | 'right';
  readonly granularity: 'character' | 'word' | 'line' | 'lineboundary' | 'paragraph' | 'documentboundary';
  readonly times: number;
}

/** Lines that Page Up and Page Down move by. */
const PAGE = 12;

const move = (direction: CaretMove['direction'], granularity: CaretMove['granularity'], times = 1): CaretMove => ({
  direction,
  granularity,
  times,
});

/** What a key does to the caret, as in any editor of the system; undefined for keys that do not move it. */
export function caretMove(
  { key, ctrlKey, altKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  isMac: boolean,
): CaretMove | undefined {
  const byWord = isMac ? altKey : ctrlKey;
  const toEdge = isMac && metaKey;
  if (isMac ? ctrlKey : altKey || metaKey) return undefined;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return move(key === 'ArrowLeft' ? 'left' : 'right', toEdge ? 'lineboundary' : byWord ? 'word' : 'character');
    case 'ArrowUp':
    case 'ArrowDown':
      return move(
        key === 'ArrowUp' ? 'backward' : 'forward',
        toEdge ? 'documentboundary' : byWord ? 'paragraph' : 'line',
      );
    case 'Home':
    case 'End':
      return move(key === 'Home' ? 'backward' : 'forward', byWord ? 'documentboundary' : 'lineboundary');
    case 'PageUp':
    case 'PageDown':
      return move(key === 'PageUp' ? 'backward' : 'forward', 'line', PAGE);
    default:
      return undefined;
  }
}

/** Letters that tell a line from others. */
export const LONGEST_AHEAD = 60;

/** What a caret that has moved is said to stand before: a letter, a word, or the first words of what follows. */
export function aheadIn(following: string, { granularity }: CaretMove): string {
  if (granularity === 'character') {
    const letter = [...following.slice(0, 2)][0] ?? '';
    return letter === ' ' ? 'space' : letter;
  }
  const words = following.replace(/\s+/g, ' ').trimStart();
  if (granularity === 'word') return /^\S+/.exec(words)?.[0] ?? '';
  if (words.length <= LONGEST_AHEAD) return words.trimEnd();
  const cut = words.lastIndexOf(' ', LONGEST_AHEAD);
  return words.slice(0, cut > 0 ? cut : LONGEST_AHEAD);
}
