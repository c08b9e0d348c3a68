import { useEffect, useMemo, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import type { ArticlePage } from '../../shared/api';
import type { EvidenceId, NoteId } from '../../shared/model/ids';
import type { PassageId } from '../../shared/model/origins';
import { runCommand } from '../app/commands';
import { linkRequest } from '../app/evidence/linkRequest';
import { TracePicker } from '../app/origins/OriginPicker';
import { useFooterFact } from '../app/status';
import { useOpenBeside } from '../app/useOpenBeside';
import { nameOfColor } from '../state/markNames';
import { useStore } from '../state/store';
import { cx } from '../ui/cx';
import { ArticleHead } from './ArticleHead';
import { ArticleOrigins } from './ArticleOrigins';
import type { ArticleTarget } from './articleTarget';
import { cardsOf } from './cards';
import { commandOfColor } from './colors';
import { describeHighlight } from './describeHighlight';
import { FindBar } from './FindBar';
import { FoldContext, noFold, type DrawFold } from './Fold';
import './highlights.css';
import { Margin, MarginHead } from './Margin';
import { MarginCard } from './MarginCard';
import { canPaint } from './painter';
import { highlightsAt, inTextOrder, sortByPlace, uncertainMarks, type PlacedHighlight } from './placed';
import styles from './Reader.module.css';
import { ReaderContext, type ReaderActions } from './ReaderContext';
import { ReviewLine } from './ReviewLine';
import { footerFact, notYetIn } from './pendingHighlights';
import { SelectionToolbar } from './SelectionToolbar';
import { StatementCard } from './StatementCard';
import { placedStatements, speakerOf, stepStop, stopsOf, type PlacedStatement } from './statements';
import { SuggestionCard } from './SuggestionCard';
import type { Surface } from './surface';
import { offsetAtPoint, passageOf, rangeOf } from './textRange';
import { useArrival } from './useArrival';
import { useCaret } from './useCaret';
import { marking as markingOf, usePending } from './useMarking';
import { usePaint } from './usePaint';
import { getLastColor, useReaderCommands } from './useReaderCommands';
import { useReview } from './useReview';
import { useStatementCommands } from './useStatementCommands';
import { useSelectedPassage } from './useSelectedPassage';
import { useSize } from '../ui/useSize';
import { useToolbarPlace } from './useToolbarPlace';

/** Narrower than this, text and margin do not both have their measure: the cards fold under their paragraphs. */
const ROOM_FOR_MARGIN = 720;

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

  const selected = useSelectedPassage(textRoot, map, text.content);
  const openBeside = useOpenBeside();
  const openNote = (id: NoteId) => openBeside({ view: 'note', id });
  const marking = markingOf(page.article, text, openNote, surface.placeInFile);

  const { pending, whilePending, arrived: pendingArrived } = usePending();
  const { highlights } = page;
  useEffect(() => pendingArrived((id) => highlights.some(({ highlight }) => highlight.id === id)), [highlights]); // eslint-disable-line react-hooks/exhaustive-deps -- only a new page can show them
  const sorted = useMemo(
    () => sortByPlace([...highlights, ...notYetIn(highlights, pending)], text.hash),
    [highlights, pending, text.hash],
  );

  const [focusedId, setFocusedId] = useState<string>();
  const [linkAtHand, setLinkAtHand] = useState<EvidenceId>();
  const [commentingId, setCommenting] = useState<string>();
  const [announcement, announce] = useState('');
  const [taggingId, setTagging] = useState<string>();
  const isFocused = ({ shown }: PlacedHighlight) => shown.highlight.id === focusedId;
  const focused = sorted.placed.find(isFocused);
  const proposal = sorted.proposed.find(isFocused);
  const walked = useMemo(() => inTextOrder(sorted), [sorted]);
  const cards = useMemo(() => cardsOf(sorted, focusedId), [sorted, focusedId]);
  const statements = useMemo(() => placedStatements(page.statements), [page.statements]);
  const focusedStatement = statements.find(({ shown }) => shown.statement.id === focusedId);
  const stops = useMemo(() => stopsOf(walked, statements), [walked, statements]);
  const [tracedId, setTraced] = useState<PassageId>();

  const focusById = (id: string | undefined) => {
    setFocusedId(id);
    setLinkAtHand(undefined);
  };
  const focus = (highlight: PlacedHighlight) => {
    focusById(highlight.shown.highlight.id);
    scrolling.show(highlight);
    announce(
      describeHighlight(
        highlight,
        quoteOf(highlight),
        nameOfColor(highlight.shown.highlight.color),
        walked.indexOf(highlight),
        walked.length,
      ),
    );
  };

  const focusStatement = (placed: PlacedStatement) => {
    focusById(placed.shown.statement.id);
    scrolling.show(placed);
    announce(`Statement: ${speakerOf(placed.shown)}: ${quoteOf(placed)}`);
  };

  const { current: currentFound } = find;
  const caret = useCaret(scroller, textRoot, announce);
  const startCaret = () => {
    const from = focused?.start ?? scrolling.firstOffset();
    const range = map && rangeOf(map, { start: from, end: text.content.length });
    if (!range) return;
    caret.start(range);
    announce('Caret in the text. Arrow keys move it, with Shift they select. Then 1 to 8 highlights, Escape leaves.');
  };
  const arrived = useArrival(
    target,
    map,
    [...sorted.placed, ...statements],
    {
      toMark: (mark) =>
        'highlight' in mark.shown
          ? focus({ ...mark, shown: mark.shown })
          : focusStatement({ ...mark, shown: mark.shown }),
      toPassage: scrolling.show,
    },
    scrolling.restore,
  );

  const foundPassage = (currentFound && map && passageOf(map, currentFound, text.content)) ?? arrived;

  const review = useReview(
    page,
    text,
    { passage: selected.passage, clear: selected.clear },
    scrolling.show,
    scrolling.firstOffset,
    announce,
  );
  const { requestLink } = useReaderCommands({
    page,
    placed: sorted.placed,
    focused,
    proposal,
    selection: selected.passage,
    found: foundPassage,
    linkAtHand,
    marking,
    quoteOf,
    addHighlight: (highlight) => {
      focusById(highlight.id);
      return whilePending(highlight, () => marking.add(highlight));
    },
    focusById,
    setLinkAtHand,
    setCommenting,
    setTagging,
    clearSelection: selected.clear,
    openNote,
    step: (by) => {
      if (review.suggestions.length > 0) return review.step(by);
      const next = stepStop(stops, focusedId, by, scrolling.firstOffset());
      if (next?.focus === 'statement') focusStatement(next.placed);
      else if (next) focus(next.placed);
    },
    canStep: review.suggestions.length > 0 || stops.length > 0,
    openFind: find.open,
    toggleCaret: () => (caret.isOn ? caret.stop() : startCaret()),
    announce,
  });

  useStatementCommands({
    statement: selected.passage ? undefined : focusedStatement,
    linkAtHand,
    setLinkAtHand,
    focusById,
    openNote,
    pickOrigin: setTraced,
  });

  // The browser shows the selection itself, but not while the picker has the focus.
  const isLinking = useStore(linkRequest, (request) => request !== undefined);
  usePaint(
    map,
    {
      sorted,
      focused: focused ?? proposal,
      passage: isLinking ? selected.passage : undefined,
      found: find.ranges,
      currentFound,
      arrived,
      statements,
      focusedStatement,
      suggested: review.suggestions,
      suggestedFocus: review.focused,
    },
    { scroller, root: textRoot },
  );
  useFooterFact(footerFact(page.highlights.length, uncertainMarks(sorted)));
  const toolbarPlace = useToolbarPlace(selected.isDragging ? undefined : selected.passage, map, scroller, column);

  const onClick = (event: MouseEvent) => {
    if (!map || selected.passage || (event.target instanceof Element && event.target.closest('a'))) return;
    const offset = offsetAtPoint(map, event.clientX, event.clientY);
    const suggested = review.suggestions.find(
      ({ statement }) =>
        offset !== undefined && statement.content.some(({ start, end }) => offset >= start && offset < end),
    );
    if (suggested) return review.focus(suggested);
    const said = statements.find(({ shown }) =>
      shown.parts.some(({ start, end }) => offset !== undefined && offset >= start && offset < end),
    );
    const under = offset === undefined ? [] : highlightsAt(walked, offset);
    const next = under[(under.findIndex(({ shown }) => shown.highlight.id === focusedId) + 1) % under.length];
    if (next && !(said && next.shown.highlight.id === focusedId)) focus(next);
    else if (said) focusStatement(said);
    else focusById(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (caret.onKeyDown(event) || review.onKeyDown(event)) return;
    if (event.key !== 'Escape') return;
    if (selected.passage) selected.clear();
    else if (caret.isOn) caret.stop();
    else if (focusedId !== undefined) focusById(undefined);
    else return;
    event.preventDefault();
  };

  const actions: ReaderActions = {
    marking,
    focusedId,
    focus,
    focusStatement,
    linkAtHand,
    setLinkAtHand,
    commentingId,
    setCommenting,
    taggingId,
    setTagging,
    focusText: () => scroller.current?.focus({ preventScroll: true }),
    requestLink,
    selection: selected.passage,
    quoteOf,
    review,
  };
  // Below a page the card at hand would be far from its words.
  const docked = surface.isWide && !hasMargin ? cards.find(({ shown }) => shown.highlight.id === focusedId) : undefined;
  const drawFold: DrawFold = (start, end) => {
    const inside = cards.filter((card) => card.start >= start && card.start < end && card !== docked);
    const said = statements.filter((placed) => placed.start >= start && placed.start < end);
    const suggested = review.suggestions.filter((suggestion) => suggestion.start >= start && suggestion.start < end);
    return (
      inside.length + said.length + suggested.length > 0 && (
        <ul aria-label="Highlights of this paragraph" className={styles.fold}>
          {inside.map((card) => (
            <MarginCard key={card.shown.highlight.id} card={card} />
          ))}
          {said.map((placed) => (
            <StatementCard key={placed.shown.statement.id} placed={placed} />
          ))}
          {suggested.map((suggestion) => (
            <SuggestionCard key={suggestion.id} suggestion={suggestion} />
          ))}
        </ul>
      )
    );
  };

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
            scroller.current?.focus({ preventScroll: true });
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
        aria-label={`Text: ${page.article.csl.title ?? 'untitled'}`}
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
              className={cx(!surface.isWide && styles.text, !surface.isWide && surface.showsTitle && styles.titled)}
              lang={page.article.csl.language}
              dir="auto"
              onClick={onClick}
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
        ids={tracedId ? [tracedId] : []}
        isTraced={focusedStatement?.shown.origin !== undefined}
        isOpen={tracedId !== undefined}
        onClose={() => setTraced(undefined)}
      />
      <p role="status" className={styles.unseen}>
        {announcement}
      </p>
    </ReaderContext>
  );
}
