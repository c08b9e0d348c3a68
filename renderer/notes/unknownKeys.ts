import { StateEffect, StateField, type Extension, type Text } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import { parseCitations } from '../../shared/model/pandocCitations';
import styles from './NoteEditor.module.css';

/** Says which citation keys no article has. */
export const setUnknownKeys = StateEffect.define<ReadonlySet<string>>();

const mark = Decoration.mark({ class: styles.unknownKey ?? '', attributes: { title: 'No article has this key' } });

interface Marked {
  readonly keys: ReadonlySet<string>;
  readonly decorations: DecorationSet;
}

function markIn(doc: Text, keys: ReadonlySet<string>): DecorationSet {
  if (keys.size === 0) return Decoration.none;
  const cites = parseCitations(doc.toString()).flatMap((citation) => citation.cites);
  return Decoration.set(
    cites.filter(({ key }) => keys.has(key)).map(({ start, end }) => mark.range(start, end)),
    true,
  );
}

const field = StateField.define<Marked>({
  create: () => ({ keys: new Set(), decorations: Decoration.none }),
  update(before, { docChanged, state, effects }) {
    const said = effects.findLast((effect) => effect.is(setUnknownKeys));
    const keys = said?.value ?? before.keys;
    return docChanged || said ? { keys, decorations: markIn(state.doc, keys) } : before;
  },
  provide: (from) => EditorView.decorations.from(from, ({ decorations }) => decorations),
});

/** Underlines the citation keys that `setUnknownKeys` has named last. */
export const unknownKeys: Extension = field;
