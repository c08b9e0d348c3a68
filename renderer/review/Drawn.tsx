import type { Box } from '../../shared/review/counts';
import { LINE_HEIGHT, type Diagram, type DiagramBox } from '../../shared/review/diagram';
import { tip } from '../../shared/review/svg';
import styles from './Drawn.module.css';

/** Of the size at which words have the small size of the window: below, they could not be read. */
const SMALLEST = 0.85;

type OnOpen = (shown: { box: Box; title: string; reason?: string }) => void;

/** A diagram on the screen, in the colours of the window. Text is selectable; numbers are buttons. */
export function Drawn({ diagram, onOpen }: { diagram: Diagram; onOpen: OnOpen }) {
  const { width, height, heads, bands, boxes, arrows } = diagram;
  return (
    <svg
      className={styles.diagram}
      viewBox={`0 0 ${width} ${height}`}
      style={{ minWidth: SMALLEST * width, maxWidth: width }}
    >
      {heads.map(({ text, x, y, width: wide }) => (
        <g key={text}>
          <rect className={styles.head} x={x} y={y} width={wide} height={24} rx={12} />
          <text className={styles.strong} x={x + wide / 2} y={y + 16} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      {bands.map(({ text, y, height: high }) => (
        <g key={text}>
          <rect className={styles.band} x={12} y={y} width={24} height={high} rx={6} />
          <text className={styles.strong} transform={`translate(28 ${y + high / 2}) rotate(-90)`} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      {arrows.map((points) => {
        const [to = [0, 0] as const, from = [0, 0] as const] = points.toReversed();
        const path = points.map(([x, y]) => `${x},${y}`).join(' ');
        return (
          <g key={path}>
            <polyline className={styles.arrow} points={path} />
            <polygon className={styles.tip} points={tip(from, to)} />
          </g>
        );
      })}
      {boxes.map((box) => (
        <DrawnBox key={box.key} box={box} onOpen={onOpen} />
      ))}
    </svg>
  );
}

function DrawnBox({ box: { x, y, width, height, lines }, onOpen }: { box: DiagramBox; onOpen: OnOpen }) {
  return (
    <g>
      <rect className={styles.box} x={x} y={y} width={width} height={height} rx={4} />
      {lines.map((line, index) => {
        const at = y + 12 + index * LINE_HEIGHT + 13;
        const text = line.text.trim();
        const left = x + (line.text === text ? 12 : 24);
        const number = line.n?.toLocaleString('en');
        const box = line.n === 0 ? undefined : line.box;
        const { reason } = line;
        const open = () => box && onOpen({ box, title: text, ...(reason !== undefined && { reason }) });
        return (
          <g key={line.text}>
            <text className={styles.text} x={left} y={at}>
              {text}
            </text>
            {number !== undefined && (
              <text
                className={box ? styles.number : styles.text}
                x={x + width - 12}
                y={at}
                textAnchor="end"
                {...(box && {
                  role: 'button',
                  tabIndex: 0,
                  'aria-label': `${text}: ${number}. Show these records`,
                  onClick: open,
                  onKeyDown: (event) => {
                    if (event.key !== 'Enter' && event.key !== ' ') return;
                    event.preventDefault();
                    open();
                  },
                })}
              >
                {number}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
