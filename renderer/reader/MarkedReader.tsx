import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ArticlePage } from '../../shared/api';
import { runCommand } from '../app/commands';
import { linkRequest } from '../app/evidence/linkRequest';
import { TracePicker } from '../app/origins/OriginPicker';
import { useFooterFact } from '../app/status';
import { useWriteBeside } from '../app/useOpenBeside';
import { createStore, useStore, type Store } from '../state/store';
import { cx } from '../ui/cx';
import { useSize } from '../ui/useSize';
import hidden from '../ui/unseen.module.css';
import { ArticleHead } from './ArticleHead';
import { ArticleOrigins } from './ArticleOrigins';
import type { ArticleTarget } from './articleTarget';
import { briefly } from './briefly';
import { cardsOf } from './cards';
import { clicks } from './clicks';
import { commandOfColor } from './colors';
import { FindBar } from './FindBar';
import { FoldContext, noFold, type DrawFold } from './Fold';
import { FoldedCards } from './FoldedCards';
import './highlights.css';
import { Margin, MarginHead } from './Margin';
import { MarginCard } from './MarginCard';
import { canPaint } from '../app/painter';
import { footerFact } from './pendingHighlights';
import { uncertainMarks } from './placed';
import styles from './Reader.module.css';
import { ReaderContext, type ReaderActions } from './ReaderContext';
import { ReviewLine } from './ReviewLine';
import { SelectionToolbar } from './SelectionToolbar';
import type { Surface } from './surface';
import { passageOf, rangeOf } from './textRange';
import { useArrival } from './useArrival';
import { useAtHand } from './useAtHand';
import { useCaret } from './useCaret';
import { marking as markingOf } from './useMarking';
import { useMarks } from './useMarks';
import { usePaint } from './usePaint';
import { getLastColor, useReaderCommands } from './useReaderCommands';
import { useReview } from './useReview';
import { useKeptPlace } from './useScrolling';
import { useSelectedPassage } from './useSelectedPassage';
import { useStatementCommands } from './useStatementCommands';
import { useToolbarPlace } from './useToolbarPlace';
import { plainTitle } from '../../shared/model/plainTitle';

/** Narrower than this, text and margin do not both have their measure: the cards fold under their paragraphs. */
const ROOM_FOR_MARGIN = 720;

/** What is said aloud. It changes at each key, and draws nothing but itself. */
function Announcement({ said }: { said: Store<string> }) {
  return (
    <p role="status" className={hidden.unseen}>
      {useStore(said)}
    </p>
  );
}

/** A text as its surface shows it, what is marked in it, and the margin beside it. */
export function MarkedReader({
  page,
  text,
  target,
  surface,
  children,
}: {
  page: ArticlePage;
  text: NonNullable<ArticlePage['text']>;
  target: ArticleTarget;
  surface: Surface;
  /** The words as the surface draws them. */
  children: ReactNode;
}) {
  const { scroller, column, root: textRoot, map, scrolling, find, quoteOf } = surface;
  const { width } = useSize(scroller);
  const { width: columnWidth } = useSize(column);
  const hasMargin = width === 0 || width >= ROOM_FOR_MARGIN; // before it is measured, the common case

  useKeptPlace(scrolling, surface.isWide ? 0 : columnWidth, hasMargin);

  const selected = useSelectedPassage(textRoot, map, text.content);
  const openNote = useWriteBeside();
  const marks = useMarks(page, text.hash);
  const marking = markingOf(page.article, text, marks.whilePending, openNote, surface.placeInFile);
  const [said] = useState(() => createStore<string>(''));
  const announce = said.set;
  const { sorted, statements } = marks;
  const atHand = useAtHand(marks, surface, announce);
  const { focusedId, focused, proposal, focusedStatement, focusById } = atHand;
  const cards = useMemo(() => cardsOf(sorted, focusedId), [sorted, focusedId]);

  const caret = useCaret(scroller, textRoot, {
    startAt: () => map && rangeOf(map, { start: focused?.start ?? scrolling.firstOffset(), end: text.content.length }),
    announce,
    moveCaret: surface.moveCaret,
  });
  const arrived = useArrival(
    target,
    map,
    [...sorted.placed, ...statements],
    {
      toMark: (mark) =>
        'highlight' in mark.shown
          ? atHand.focus({ ...mark, shown: mark.shown })
          : atHand.focusStatement({ ...mark, shown: mark.shown }),
      toPassage: scrolling.show,
    },
    scrolling.restore,
  );
  const review = useReview(page, text, selected, scrolling.show, scrolling.firstOffset, announce);
  const isSuggesting = review.suggestions.length > 0;

  const { requestLink } = useReaderCommands({
    ...atHand,
    page,
    placed: sorted.placed,
    selection: selected.passage,
    found: (find.current && map && passageOf(map, find.current, text.content)) ?? arrived,
    marking,
    quoteOf,
    addHighlight: (highlight) => {
      focusById(highlight.id);
      return marking.add(highlight);
    },
    clearSelection: selected.clear,
    openNote,
    step: (by) => (isSuggesting ? review : atHand).step(by),
    canStep: isSuggesting || marks.stops.length > 0,
    openFind: find.open,
    toggleCaret: caret.toggle,
    announce,
  });
  useStatementCommands({
    ...atHand,
    statement: selected.passage ? undefined : focusedStatement,
    openNote,
    pickOrigin: atHand.setTraced,
  });

  // The browser shows the selection itself, but not while the picker has the focus.
  const isLinking = useStore(linkRequest, (request) => request !== undefined);
  usePaint(
    map,
    {
      sorted,
      focused: focused ?? proposal,
      passage: isLinking ? selected.passage : undefined,
      found: find.near,
      currentFound: find.current,
      arrived: arrived?.marks,
      statements,
      focusedStatement,
      suggested: review.suggestions,
      suggestedFocus: review.focused,
    },
    { scroller, root: textRoot },
  );
  useFooterFact(footerFact(page.highlights.length, uncertainMarks(sorted)));
  const toolbarPlace = useToolbarPlace(selected.isDragging ? undefined : selected.passage, map, scroller, column);

  const onClick = clicks(map, marks, atHand, review);
  const onKeyDown = (event: KeyboardEvent) => {
    if (caret.onKeyDown(event) || review.onKeyDown(event)) return;
    if (event.key !== 'Escape') return;
    if (selected.passage) selected.clear();
    else if (caret.isOn) caret.stop();
    else if (focusedId !== undefined) focusById(undefined);
    else return;
    event.preventDefault();
  };
  const focusText = () => scroller.current?.focus({ preventScroll: true });
  const actions: ReaderActions = {
    ...atHand,
    marking,
    focusText: () => {
      focusText();
      const mark = focused ?? proposal;
      if (mark) scrolling.show(mark); // what was written may have been longer than the window
    },
    requestLink,
    putBack: async (highlight, passage) => {
      if (!(await marking.place(highlight, passage))) return;
      selected.clear();
      focusById(highlight.id);
      focusText();
      announce(`The highlight stands on “${briefly(quoteOf(passage))}” now.`);
    },
    selection: selected.passage,
    quoteOf,
    review,
  };
  // Below a page the card at hand would be far from its words.
  const docked = surface.isWide && !hasMargin ? cards.find(({ shown }) => shown.highlight.id === focusedId) : undefined;
  const drawFold: DrawFold = (start, end) => (
    <FoldedCards
      block={{ start, end }}
      cards={cards.filter((card) => card !== docked)}
      statements={statements}
      suggestions={review.suggestions}
    />
  );

  const head = (
    <>
      <MarginHead lost={sorted.lost} notes={page.notes} />
      <ArticleOrigins page={page} isReviewing={review.isOn} />
    </>
  );

  return (
    <ReaderContext value={actions}>
      {find.isOpen && (
        <FindBar
          find={find}
          onMark={() => runCommand(commandOfColor(getLastColor()))}
          onClose={() => {
            find.close();
            focusText();
          }}
        />
      )}
      {!canPaint() && (
        <p role="alert" className={styles.cannotPaint}>
          This browser cannot paint highlights: they are kept and listed, but not shown in the text. A newer one can.
        </p>
      )}
      <div
        ref={scroller}
        tabIndex={0}
        data-focus-first
        role="group"
        aria-label={`Text: ${plainTitle(page.article.csl) ?? 'untitled'}`}
        aria-keyshortcuts="F7"
        className={styles.scroller}
        onKeyDown={onKeyDown}
      >
        <div className={cx(styles.spread, surface.isWide && styles.wide, hasMargin && styles.withMargin)}>
          <article ref={column} className={styles.column}>
            <ArticleHead page={page} sorted={sorted} titleInText={surface.showsTitle} />
            <ReviewLine review={review} />
            {!hasMargin && <div className={styles.above}>{head}</div>}
            <div
              ref={textRoot}
              data-words
              className={cx(!surface.isWide && styles.text, !surface.isWide && surface.showsTitle && styles.titled)}
              lang={page.article.csl.language}
              dir="auto"
              onClick={(event) => !selected.passage && onClick(event)}
            >
              <FoldContext value={hasMargin ? noFold : drawFold}>{children}</FoldContext>
            </div>
          </article>
          {hasMargin && (
            <Margin
              scroller={scroller}
              map={map}
              lineOf={surface.lineOf}
              cards={cards}
              statements={statements}
              width={columnWidth}
            >
              {head}
            </Margin>
          )}
        </div>
        {caret.box && <span className={styles.caret} style={caret.box} aria-hidden />}
        {toolbarPlace?.at === 'float' && <SelectionToolbar place={toolbarPlace} />}
      </div>
      {docked && (
        <ul aria-label="Highlight at hand" className={styles.dock}>
          <MarginCard card={docked} />
        </ul>
      )}
      {toolbarPlace?.at === 'dock' && <SelectionToolbar place={toolbarPlace} />}
      <TracePicker
        ids={atHand.tracedId ? [atHand.tracedId] : []}
        isTraced={focusedStatement?.shown.origin !== undefined}
        isOpen={atHand.tracedId !== undefined}
        onClose={() => atHand.setTraced(undefined)}
      />
      <Announcement said={said} />
    </ReaderContext>
  );
}
