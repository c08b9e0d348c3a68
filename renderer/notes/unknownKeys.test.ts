import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { describe, expect, it } from 'vitest';
import { setUnknownKeys, unknownKeys } from './unknownKeys';

/** What is marked, as it reads. */
function marked(state: EditorState): string[] {
  const found: string[] = [];
  for (const set of state.facet(EditorView.decorations)) {
    if (typeof set === 'function') continue;
    set.between(0, state.doc.length, (from, to) => void found.push(state.sliceDoc(from, to)));
  }
  return found;
}

const start = EditorState.create({ doc: 'So [@holm2020; @lund1950, p. 3], and @holm2020.', extensions: unknownKeys });
const told = start.update({ effects: setUnknownKeys.of(new Set(['holm2020'])) }).state;

describe('citation keys that no article has', () => {
  it('are marked wherever they stand', () => {
    expect(marked(told)).toEqual(['@holm2020', '@holm2020']);
  });

  it('stay marked while words before them are written, without the whole being read again', () => {
    const later = told.update({ changes: { from: 0, insert: 'It is said. [@holm2020] ' } }).state;
    expect(marked(later)).toEqual(['@holm2020', '@holm2020']);
    const read = later.update({ effects: setUnknownKeys.of(new Set(['holm2020'])) }).state;
    expect(marked(read)).toHaveLength(3);
  });

  it('are not marked any more once they are known', () => {
    expect(marked(told.update({ effects: setUnknownKeys.of(new Set()) }).state)).toEqual([]);
  });
});
