import { useMemo, useRef } from 'react';
import { TIME_HEAD, IMPORTED, timelineLayout } from '../../shared/pictures/timeline';
import { CommandButton } from '../app/CommandButton';
import { useNarrow } from '../app/useNarrow';
import { useCall } from '../state/useCall';
import { counted } from '../ui/counted';
import { EmptyState } from '../ui/EmptyState';
import { Late } from '../ui/Late';
import { useSize } from '../ui/useSize';
import { Details, DetailsTitle, Hint, OpenList } from './Details';
import { PictureFrame } from './PictureFrame';
import styles from './PictureFrame.module.css';
import { usePictureState } from './pictureState';
import { OpenWords, PictureTable } from './PictureTable';
import { openTarget, targetOfStatement } from './places';
import { Quadrants, wholeOf } from './Quadrants';
import { timeBoxes, timelineParts, type TimeBox } from './timelineParts';
import { useChosen } from './useChosen';
import { localDay } from '../../shared/localDay';

const SIDE = { wide: 280, narrow: 170 };

/** When things were said, when they were printed, and when they came into the library. */
export function TimelinePicture() {
  const { where, asTable, zoom } = usePictureState();
  const { data, failure } = useCall('timeline', { where }, { keepPrevious: true });
  const place = useRef<HTMLDivElement>(null);
  const { width: room } = useSize(place);
  const side = useNarrow() ? SIDE.narrow : SIDE.wide;
  const axis = Math.max(320, room - side - IMPORTED - 16) * Math.max(1, zoom['timeline'] ?? 1);
  const layout = useMemo(() => data && timelineLayout(data, axis, side), [data, axis, side]);
  const boxes = useMemo(() => (layout ? timeBoxes(layout) : []), [layout]);
  const chosen = useChosen('timeline', boxes, openBox);
  const width = axis + IMPORTED;
  const drawing = useMemo(() => {
    if (!layout || layout.rows.length === 0) return undefined;
    const content = wholeOf(timelineParts(layout, timeBoxes(layout), side), { side, head: TIME_HEAD });
    return { name: 'Timeline', width: side + width, height: TIME_HEAD + layout.height, content };
  }, [layout, side, width]);
  const count = data?.articles.reduce((sum, { statements }) => sum + statements.length, 0) ?? 0;
  return (
    <PictureFrame
      picture="timeline"
      hasZoom
      drawing={drawing}
      says={data && `${counted(data.articles.length, 'article')}, ${counted(count, 'statement')}`}
    >
      {failure && <EmptyState title="The timeline cannot be drawn">{failure.message}</EmptyState>}
      {!data && !failure && <Late>Looking through the dates…</Late>}
      {layout?.rows.length === 0 && <Nothing isNarrowed={where.trim() !== ''} />}
      <div ref={place} className={styles.place}>
        {layout && layout.rows.length > 0 && !asTable && (
          <Quadrants
            side={side}
            head={TIME_HEAD}
            width={width}
            height={layout.height}
            parts={timelineParts(layout, boxes, side, chosen)}
            body={{ 'aria-label': 'Statements and articles in time', ...chosen.list }}
          />
        )}
        {layout && layout.rows.length > 0 && asTable && <TimeTable rows={layout.rows} />}
      </div>
      {layout && layout.rows.length > 0 && !asTable && <Chosen box={chosen.chosen} />}
    </PictureFrame>
  );
}

const Nothing = ({ isNarrowed }: { isNarrowed: boolean }) =>
  isNarrowed ? (
    <EmptyState title="No article fits this filter." />
  ) : (
    <EmptyState title="Who said what when, and when it was printed." actions={<CommandButton id="import.files" />}>
      It fills with articles that have a date, and with the statements that you accept in them (W in the reader).
    </EmptyState>
  );

function openBox({ article, mark }: TimeBox): void {
  const [first] = mark.statements;
  openTarget(first ? targetOfStatement(article, first) : { view: 'article', id: article.id });
}

function Chosen({ box }: { box: TimeBox | undefined }) {
  if (!box)
    return (
      <Details>
        <Hint>Arrow keys go from mark to mark, Enter opens it, + and - stretch the time.</Hint>
      </Details>
    );
  const { article, mark } = box;
  const isSaid = mark.kind === 'said';
  return (
    <Details>
      <DetailsTitle source={[article.outlet, article.issued].filter((part) => part !== '').join(' · ')}>
        {isSaid ? `Said ${mark.extent.edtf}, in ${article.title}` : `Printed ${mark.extent.edtf}: ${article.title}`}
      </DetailsTitle>
      <OpenList
        items={
          isSaid
            ? mark.statements.map((statement) => ({
                key: statement.id,
                words: `${statement.speaker}: ${statement.words}`,
                onOpen: () => openTarget(targetOfStatement(article, statement)),
              }))
            : [
                {
                  key: article.id,
                  words: 'Open the article',
                  onOpen: () => openTarget({ view: 'article', id: article.id }),
                },
              ]
        }
      />
    </Details>
  );
}

function TimeTable({ rows }: { rows: readonly { article: TimeBox['article'] }[] }) {
  return (
    <PictureTable
      caption="Every article and accepted statement: when it was said, printed and imported."
      columns={['Article', 'Speaker', 'Said', 'Printed', 'Imported', 'Words']}
      rows={rows.flatMap(({ article }) => {
        const [printed, imported] = [article.printed?.edtf ?? 'not known', localDay(article.importedAt)];
        const open = (
          <OpenWords key="open" onOpen={() => openTarget({ view: 'article', id: article.id })}>
            Open the article
          </OpenWords>
        );
        return [
          { key: article.id, cells: [article.title, '', '', printed, imported, open] },
          ...article.statements.map((statement) => ({
            key: statement.id,
            cells: [
              article.title,
              statement.speaker,
              statement.said?.edtf ?? 'not known',
              printed,
              imported,
              <OpenWords key="words" onOpen={() => openTarget(targetOfStatement(article, statement))}>
                {statement.words}
              </OpenWords>,
            ],
          })),
        ];
      })}
    />
  );
}
