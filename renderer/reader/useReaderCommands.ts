import type { EvidenceId, NoteId } from '../../shared/model/ids';
import { STANCES, type Highlight, type HighlightColor, type Stance } from '../../shared/model/records';
import type { ArticlePage, ShownHighlight } from '../../shared/api';
import type { CommandId } from '../../shared/commands';
import { locatorOf } from '../../shared/pdf/pages';
import { citationOf } from '../../shared/quotations/parse';
import { useCommand } from '../app/commands';
import { compareRequest } from '../app/compare/compareRequest';
import { open } from '../app/navigation';
import type { Likened } from '../app/target';
import { fillRequest } from '../app/table/fillRequest';
import { changeStance } from '../app/evidence/evidenceEdits';
import { linkRequest } from '../app/evidence/linkRequest';
import { STANCE_LOOKS } from '../app/evidence/stances';
import { stanceTarget } from '../app/evidence/stanceTarget';
import { nameOfColor } from '../state/markNames';
import { say, sayProblem } from '../state/messages';
import { briefly } from './briefly';
import { COLORS, commandOfColor } from './colors';
import type { PlacedHighlight } from './placed';
import type { Resize } from './resize';
import type { Passage } from './textRange';
import { highlightOn, type Marking } from './useMarking';
import { useResizing } from './useResizing';
import { plainTitle } from '../../shared/model/plainTitle';

/** What the commands of the reader work on, and what they may ask of it. */
export interface ReaderState {
  readonly page: ArticlePage;
  readonly placed: readonly PlacedHighlight[];
  readonly focused: PlacedHighlight | undefined;
  /** The focused one when its place is only proposed. */
  readonly proposal: PlacedHighlight | undefined;
  /** Words that were found, by a search or in this text, when nothing is selected. */
  readonly found: Passage | undefined;
  readonly selection: Passage | undefined;
  readonly linkAtHand: EvidenceId | undefined;
  readonly marking: Marking;
  readonly quoteOf: (passage: Passage) => string;
  /** Adds a highlight and shows it at once. */
  readonly addHighlight: (highlight: Highlight) => Promise<boolean>;
  readonly focusById: (id: string | undefined) => void;
  readonly setLinkAtHand: (id: EvidenceId | undefined) => void;
  readonly setCommenting: (id: string) => void;
  readonly setTagging: (id: string) => void;
  readonly clearSelection: () => void;
  readonly openNote: (id: NoteId) => void;
  readonly step: (by: 1 | -1) => void;
  readonly canStep: boolean;
  readonly openFind: () => void;
  readonly toggleCaret: () => void;
  readonly announce: (text: string) => void;
}

const RESIZES = [
  ['mark.extendEnd', { edge: 'end', grows: true }],
  ['mark.shrinkEnd', { edge: 'end', grows: false }],
  ['mark.extendStart', { edge: 'start', grows: true }],
  ['mark.shrinkStart', { edge: 'start', grows: false }],
] as const satisfies readonly (readonly [CommandId, Resize])[];

const likeArticle = ({ article }: ArticlePage): Likened => ({
  id: article.id,
  title: plainTitle(article.csl) ?? article.citationKey,
});

const likeHighlight = ({ shown: { highlight } }: PlacedHighlight): Likened => ({
  id: highlight.id,
  title: highlight.anchor.quote,
});

/** The colour of the last highlight: a passage that is linked or noted without choosing one gets it. */
let lastColor: HighlightColor = 1;
export const getLastColor = (): HighlightColor => lastColor;

export function useReaderCommands(state: ReaderState): {
  requestLink: (highlight: Highlight, stance?: Stance) => void;
} {
  const { page, placed, focused, proposal, marking, announce, clearSelection } = state;
  const selection = state.selection ?? (focused ? undefined : state.found);
  const atHand = selection ? highlightOn(placed, selection) : focused;
  const hasPassage = selection !== undefined || focused !== undefined;

  const mark = async (color: HighlightColor) => {
    lastColor = color;
    if (atHand) {
      if (await marking.recolor(atHand.shown.highlight, color)) announce(`Now ${nameOfColor(color)}.`);
    } else if (selection) {
      const highlight = marking.draft(selection, color);
      const words = briefly(state.quoteOf(selection));
      clearSelection();
      if (await state.addHighlight(highlight)) announce(`Highlighted in ${nameOfColor(color)}: “${words}”.`);
    }
  };

  /** The highlight that is meant: the focused one, one on the very words selected, or a new one. */
  const meant = (): { highlight: Highlight; isNew: boolean; shown?: ShownHighlight } | undefined => {
    if (atHand) return { highlight: atHand.shown.highlight, isNew: false, shown: atHand.shown };
    return selection && { highlight: marking.draft(selection, lastColor), isNew: true };
  };

  const requestLink = (stance: Stance, of = meant()) => {
    if (!of) return;
    const { highlight, isNew, shown } = of;
    linkRequest.set({
      fromId: highlight.id,
      ...(isNew ? { newHighlight: highlight } : {}),
      stance,
      words: highlight.anchor.quote,
      linked: shown?.links.map(({ claim }) => claim.id) ?? [],
      onLinked: (id) => {
        clearSelection();
        state.focusById(highlight.id);
        state.setLinkAtHand(id);
      },
    });
  };

  const takeStance = (stance: Stance) => {
    const target = stanceTarget({
      hasSelection: selection !== undefined,
      link: state.linkAtHand,
      hasSource: focused !== undefined,
    });
    if (target?.act === 'pick') return requestLink(stance);
    const link = placed.flatMap(({ shown }) => shown.links).find(({ evidence }) => evidence.id === target?.link);
    if (link) void changeStance(link.evidence, stance).then((done) => done && announce(`Now ${stance} the claim.`));
  };

  const requestFill = () => {
    const of = meant();
    if (of) fillRequest.set({ highlight: of.highlight, isNew: of.isNew, onFilled: clearSelection });
  };

  const compare = () => {
    const passage = selection ?? focused;
    if (!passage) return;
    const isMarked = !selection && focused;
    compareRequest.set({
      passage: isMarked
        ? { id: focused.shown.highlight.id }
        : { articleId: page.article.id, start: passage.start, end: passage.end },
      words: state.quoteOf(passage),
    });
  };

  const copyQuote = async () => {
    const passage = selection ?? focused;
    if (!passage) return;
    const locator = selection
      ? locatorOf(page.text?.layout?.pages, passage.start, passage.end)
      : focused?.shown.locator;
    try {
      await navigator.clipboard.writeText(
        `“${state.quoteOf(passage)}” ${citationOf(page.article.citationKey, locator)}`,
      );
      say('Quotation copied with its citation.');
    } catch {
      sayProblem('The system did not let the quotation be copied. Nothing else has changed.');
    }
  };

  const writeNote = async () => {
    if (await marking.writeNote(meant())) clearSelection();
  };

  const resize = useResizing(page.text, marking, state.quoteOf, announce);

  /** Says whether a highlight belongs to the proposed words, and goes on to the next one. */
  const answer = async (belongs: boolean) => {
    if (!proposal) return;
    const { highlight } = proposal.shown;
    const done = belongs ? await marking.place(highlight, proposal) : await marking.reject(highlight, proposal);
    if (!done) return;
    announce(belongs ? 'The highlight stands here now.' : 'Not here: it is listed among the lost ones.');
    state.step(1);
  };

  const noteBeside = () => {
    const newest = page.notes.at(-1)?.note;
    if (newest) state.openNote(newest.id);
    else void marking.writeNote();
  };

  for (const color of COLORS) {
    // eslint-disable-next-line react-hooks/rules-of-hooks -- always the same eight
    useCommand(commandOfColor(color), () => void mark(color), hasPassage);
  }
  for (const stance of STANCES) {
    // eslint-disable-next-line react-hooks/rules-of-hooks -- always the same four
    useCommand(STANCE_LOOKS[stance].command, () => takeStance(stance), hasPassage);
  }
  useCommand('mark.link', () => requestLink('supports'), hasPassage);
  useCommand('table.fill', requestFill, hasPassage);
  useCommand('compare.open', () => compare(), hasPassage);
  useCommand('mark.copyQuote', () => void copyQuote(), hasPassage);
  useCommand('mark.note', () => void writeNote());
  useCommand('mark.comment', () => focused && state.setCommenting(focused.shown.highlight.id), focused !== undefined);
  useCommand('mark.tags', () => focused && state.setTagging(focused.shown.highlight.id), focused !== undefined);
  for (const [id, by] of RESIZES) {
    // eslint-disable-next-line react-hooks/rules-of-hooks -- always the same four
    useCommand(id, () => focused && resize(focused, by), focused !== undefined);
  }
  useCommand('mark.accept', () => void answer(true), proposal !== undefined);
  useCommand('mark.refuse', () => void answer(false), proposal !== undefined);
  useCommand('mark.delete', () => focused && void marking.delete(focused.shown.highlight), focused !== undefined);
  useCommand('mark.next', () => state.step(1), state.canStep);
  useCommand('mark.previous', () => state.step(-1), state.canStep);
  useCommand('mark.caret', state.toggleCaret);
  useCommand('search.similar', () =>
    open({ view: 'search', like: atHand ? likeHighlight(atHand) : likeArticle(page) }),
  );
  useCommand('search.inText', state.openFind);
  useCommand('view.split', noteBeside);

  return {
    requestLink: (highlight, stance = 'supports') => {
      const shown = placed.find((each) => each.shown.highlight.id === highlight.id)?.shown;
      requestLink(stance, { highlight, isNew: false, ...(shown ? { shown } : {}) });
    },
  };
}
