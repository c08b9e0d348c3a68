import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Place } from '../app/target';
import styles from './NoteEditor.module.css';

/** Says which passage was come for, in UTF-16 units of the note; undefined when none was. */
export const setArrived = StateEffect.define<Place | undefined>();

const mark = Decoration.mark({ class: styles.arrived ?? '' });

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, { changes, effects, newDoc }) {
    const said = effects.findLast((effect) => effect.is(setArrived));
    if (!said) return before.map(changes);
    const { value: place } = said;
    const words = place?.marks ?? (place ? [[place.start, place.end] as const] : []);
    const inside = words.filter(([start, end]) => start < end && end <= newDoc.length);
    return Decoration.set(inside.map(([start, end]) => mark.range(start, end)), true); // prettier-ignore
  },
  provide: (from) => EditorView.decorations.from(from),
});

/** Marks the words that `setArrived` has named last; they move with what is written. */
export const arrivedWords: Extension = field;
