import { describeAnchor } from '../../shared/anchoring';
import type { ArticlePage } from '../../shared/api';
import { addAll, change, newHighlight, newNote, removeOne, transact } from '../../shared/model/actions';
import { add } from '../../shared/model/edits';
import type { NoteId } from '../../shared/model/ids';
import type { Article, Highlight, HighlightColor } from '../../shared/model/records';
import { apply, maker, sayUndoable } from '../state/transact';
import type { PlacedHighlight } from './placed';
import type { Passage } from './textRange';
import type { WhilePending } from './usePending';

type Text = NonNullable<ArticlePage['text']>;

/** What can be done to the passages of one text. Each is one step of undo; true or an id means that it is on disk. */
export function marking(
  article: Article,
  text: Text,
  whilePending: WhilePending,
  openNote: (id: NoteId) => void,
  placeInFile: (passage: Passage) => Highlight['inFile'] = () => undefined,
) {
  const describe = ({ start, end }: Passage) => describeAnchor(text.content, start, end);

  const moved = (passage: Passage) => ({
    anchor: describe(passage),
    textHash: text.hash,
    inFile: placeInFile(passage) ?? null,
  });

  return {
    /** A highlight that is not in the library yet. */
    draft: (passage: Passage, color: HighlightColor): Highlight =>
      newHighlight(maker, {
        articleId: article.id,
        textHash: text.hash,
        anchor: describe(passage),
        color,
        inFile: placeInFile(passage),
      }),

    async add(highlight: Highlight): Promise<boolean> {
      return whilePending(highlight.id, highlight, () => apply(addAll(maker, [highlight], 'Highlight')));
    },

    async recolor(highlight: Highlight, color: HighlightColor): Promise<boolean> {
      if (highlight.color === color) return true;
      return whilePending(highlight.id, { ...highlight, color }, () =>
        apply(change(maker, 'Change colour of highlight', highlight, { color })),
      );
    },

    async comment(highlight: Highlight, comment: string): Promise<boolean> {
      const words = comment.trim();
      if (words === (highlight.comment ?? '')) return true;
      return apply(change(maker, 'Comment on highlight', highlight, { comment: words === '' ? null : words }));
    },

    async delete(highlight: Highlight): Promise<boolean> {
      const done = await whilePending(highlight.id, undefined, () => apply(removeOne(maker, highlight)));
      if (done) sayUndoable('Highlight deleted.');
      return done;
    },

    /** Puts a highlight on these words of the shown text: the user says that it belongs there. */
    async place(highlight: Highlight, passage: Passage): Promise<boolean> {
      const set = { ...moved(passage), rejectedPlace: null };
      return apply(change(maker, 'Put highlight in its place', highlight, set));
    },

    /** Moves one end of a highlight by a word. */
    async resize(highlight: Highlight, passage: Passage): Promise<boolean> {
      const set = moved(passage);
      return apply(change(maker, 'Change the length of a highlight', highlight, set));
    },

    /** The user says that it does not belong to the proposed words; it stays among the lost ones. */
    async reject(highlight: Highlight, { start, end }: Passage): Promise<boolean> {
      const set = { rejectedPlace: { textHash: text.hash, start, end } };
      return apply(change(maker, 'Reject the proposed place', highlight, set));
    },

    /** Starts a note about a highlight or, without one, the article, and opens it beside the text. */
    async writeNote(about?: { readonly highlight: Highlight; readonly isNew: boolean }): Promise<NoteId | undefined> {
      const note = newNote(maker, { text: '', aboutIds: [about?.highlight.id ?? article.id] });
      const edits = [...(about?.isNew ? [add(about.highlight)] : []), add(note)];
      if (!(await apply(transact(maker, 'Write a note', edits)))) return undefined;
      openNote(note.id);
      return note.id;
    },
  };
}

export type Marking = ReturnType<typeof marking>;

/** The highlight that stands on exactly these words. */
export const highlightOn = (placed: readonly PlacedHighlight[], { start, end }: Passage): PlacedHighlight | undefined =>
  placed.find((each) => each.start === start && each.end === end);
