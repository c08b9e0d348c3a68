import type { TimelineArticle } from '../../shared/api';
import type { Box } from '../../shared/pictures/boxes';
import { IMPORTED, TIME_HEAD, type Tick, type TimelineLayout, type TimeMark } from '../../shared/pictures/timeline';
import { cx } from '../ui/cx';
import styles from './drawing.module.css';
import type { QuadrantParts } from './Quadrants';
import type { useChosen } from './useChosen';

export interface TimeBox extends Box {
  readonly key: string;
  readonly mark: TimeMark;
  readonly article: TimelineArticle;
}

const SIZE = 10;
const LANE = 16;

/** The marks of a timeline as boxes in the body, row by row. */
export const timeBoxes = ({ rows }: TimelineLayout): TimeBox[] =>
  rows.flatMap(({ marks, article, y }) =>
    marks.map((mark) => ({
      key: `${article.id} ${mark.kind} ${mark.extent.edtf}`,
      mark,
      article,
      x: mark.x,
      y: y + 9 + mark.lane * LANE,
      width: mark.width,
      height: SIZE,
    })),
  );

/** The timeline as four drawings; `chosen` is absent when it is saved. */
export function timelineParts(
  layout: TimelineLayout,
  boxes: readonly TimeBox[],
  side: number,
  chosen?: ReturnType<typeof useChosen<TimeBox>>,
): QuadrantParts {
  const { rows, ticks, importedTicks, width, height } = layout;
  return {
    corner: <Corner side={side} />,
    head: (
      <>
        {ticks.map((tick) => (
          <TickLabel key={tick.x} tick={tick} />
        ))}
        <line className={styles.line} x1={width + 0.5} x2={width + 0.5} y1={0} y2={TIME_HEAD} />
        {importedTicks.map((tick, index) => (
          <text
            key={tick.x}
            className={styles.small}
            x={width + tick.x}
            y={TIME_HEAD - 10}
            textAnchor={importedTicks.length === 1 ? 'middle' : index === 0 ? 'start' : 'end'}
          >
            {tick.label}
          </text>
        ))}
        <line className={styles.line} x1={0} x2={width + IMPORTED} y1={TIME_HEAD - 0.5} y2={TIME_HEAD - 0.5} />
      </>
    ),
    side: (
      <>
        {rows.map(({ article, y, label, detail, undated }) => (
          <g key={article.id}>
            <title>{article.title}</title>
            <text className={styles.words} x={16} y={y + 15}>
              {label}
            </text>
            <text className={styles.small} x={16} y={y + 29}>
              {undated > 0 ? `${detail}${detail === '' ? '' : ' · '}${undated} without a time` : detail}
            </text>
          </g>
        ))}
        <line className={styles.line} x1={side - 0.5} x2={side - 0.5} y1={0} y2={height} />
      </>
    ),
    body: (
      <>
        <g role="presentation">
          {ticks.map(({ x }) => (
            <line key={x} className={styles.line} x1={x} x2={x} y1={0} y2={height} />
          ))}
          {rows.map(({ article, y, height: high, importedX }) => (
            <g key={article.id}>
              <line className={styles.line} x1={0} x2={width + IMPORTED} y1={y + high - 0.5} y2={y + high - 0.5} />
              <Imported x={width + importedX} y={y + 14} />
            </g>
          ))}
          <line className={styles.line} x1={width + 0.5} x2={width + 0.5} y1={0} y2={height} />
        </g>
        {boxes.map((box) => (
          <g key={box.key} {...chosen?.optionOf(box)} aria-label={labelOf(box)}>
            <TimeShape mark={box.mark} box={box} />
            {box.mark.statements.length > 1 && (
              <text className={styles.small} x={box.x + box.width + 3} y={box.y + SIZE - 1}>
                {box.mark.statements.length}
              </text>
            )}
            {chosen?.chosen === box && (
              <rect
                className={styles.chosen}
                x={box.x - 3}
                y={box.y - 3}
                width={box.width + 6}
                height={SIZE + 6}
                rx={4}
              />
            )}
          </g>
        ))}
      </>
    ),
  };
}

function labelOf({ mark, article }: TimeBox): string {
  const { extent, statements } = mark;
  const when = `${extent.edtf}${extent.isUncertain ? ', uncertain' : ''}`;
  if (mark.kind === 'printed') return `Printed ${when}: ${article.title}`;
  const [first] = statements;
  const who = statements.length === 1 && first ? `${first.speaker}: ${first.words}` : `${statements.length} statements`;
  return `Said ${when}: ${who}, in ${article.title}`;
}

const TickLabel = ({ tick: { x, label, isMajor } }: { tick: Tick }) => (
  <text className={isMajor ? styles.text : styles.small} x={x + 3} y={TIME_HEAD - 10} fontSize={11}>
    {label}
  </text>
);

const Imported = ({ x, y }: { x: number; y: number }) => (
  <path className={styles.imported} d={`M${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}L${x - 5} ${y}Z`} />
);

/** Round for said, square for printed; hollow and dashed when uncertain; an arrow where it goes on. */
function TimeShape({ mark: { kind, extent }, box: { x, y, width } }: { mark: TimeMark; box: Box }) {
  const middle = y + SIZE / 2;
  return (
    <>
      <rect
        className={cx(
          styles[kind],
          extent.to - extent.from > 1 && styles.vague,
          extent.isUncertain && styles.uncertain,
        )}
        x={x}
        y={y}
        width={width}
        height={SIZE}
        rx={kind === 'said' ? SIZE / 2 : 1}
      />
      {extent.isOpenTo && <path className={styles.open} d={`M${x + width - 10} ${middle - 7}l7 7l-7 7`} />}
      {extent.isOpenFrom && <path className={styles.open} d={`M${x + 10} ${middle - 7}l-7 7l7 7`} />}
    </>
  );
}

function Corner({ side }: { side: number }) {
  const y = TIME_HEAD / 2;
  const isTight = side < 240;
  return (
    <>
      <rect className={styles.ground} width={side} height={TIME_HEAD} />
      <circle className={styles.said} cx={isTight ? 12 : 21} cy={y} r={4.5} />
      <text className={styles.small} x={isTight ? 19 : 30} y={y} dominantBaseline="central">
        said
      </text>
      <rect className={styles.printed} x={isTight ? 48 : 62} y={y - 4.5} width={9} height={9} />
      <text className={styles.small} x={isTight ? 60 : 76} y={y} dominantBaseline="central">
        printed
      </text>
      <Imported x={isTight ? 108 : 128} y={y} />
      <text className={styles.small} x={isTight ? 116 : 138} y={y} dominantBaseline="central">
        imported
      </text>
      {!isTight && (
        <>
          <rect className={cx(styles.said, styles.uncertain)} x={196} y={y - 5} width={18} height={10} rx={5} />
          <text className={styles.small} x={219} y={y} dominantBaseline="central">
            uncertain
          </text>
        </>
      )}
      <line className={styles.line} x1={0} x2={side} y1={TIME_HEAD - 0.5} y2={TIME_HEAD - 0.5} />
    </>
  );
}
