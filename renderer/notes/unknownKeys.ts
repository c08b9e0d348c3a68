import { StateEffect, StateField, type Extension, type Text } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import { parseCitations } from '../../shared/model/pandocCitations';
import styles from './NoteEditor.module.css';

/** Says which citation keys no article has: they are marked where they stand, and move with what is written. */
export const setUnknownKeys = StateEffect.define<ReadonlySet<string>>();

const mark = Decoration.mark({ class: styles.unknownKey ?? '', attributes: { title: 'No article has this key' } });

function markIn(doc: Text, keys: ReadonlySet<string>): DecorationSet {
  if (keys.size === 0) return Decoration.none;
  const cites = parseCitations(doc.toString()).flatMap((citation) => citation.cites);
  return Decoration.set(
    cites.filter(({ key }) => keys.has(key)).map(({ start, end }) => mark.range(start, end)),
    true,
  );
}

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, { changes, effects, newDoc }) {
    const said = effects.findLast((effect) => effect.is(setUnknownKeys));
    return said ? markIn(newDoc, said.value) : before.map(changes); // the whole is not read at each key
  },
  provide: (from) => EditorView.decorations.from(from),
});

/** Underlines the citation keys that `setUnknownKeys` has named last. */
export const unknownKeys: Extension = field;
