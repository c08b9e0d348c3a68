import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode, type Ref } from 'react';
import styles from './Quadrants.module.css';
import { useArrival } from './useArrival';

interface QuadrantsProps {
  /** Widths and heights in pixels: of the words at the left, of the head, of the picture itself. */
  side: number;
  head: number;
  width: number;
  height: number;
  parts: QuadrantParts;
  /** What the picture itself says to a screen reader, and the keys and clicks that it takes. */
  body: {
    readonly role: 'grid' | 'listbox';
    readonly 'aria-label': string;
    readonly 'aria-activedescendant'?: string | undefined;
    readonly 'aria-rowcount'?: number;
    readonly 'aria-colcount'?: number;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onFocus?: () => void;
    readonly onPointerDown?: (event: PointerEvent<SVGSVGElement>) => void;
    readonly onDoubleClick?: () => void;
  };
  scroller?: Ref<HTMLDivElement>;
}

export interface QuadrantParts {
  readonly corner: ReactNode;
  readonly head: ReactNode;
  readonly side: ReactNode;
  readonly body: ReactNode;
}

/** A large picture whose head and left side stay in sight while it scrolls. */
export function Quadrants({ side, head, width, height, parts, body, scroller }: QuadrantsProps) {
  const picture = useRef<SVGSVGElement>(null);
  useArrival(picture);
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      style={{ scrollPaddingTop: head + 8, scrollPaddingLeft: side + 8, scrollPaddingRight: 8, scrollPaddingBottom: 8 }}
    >
      <div className={styles.quadrants} style={{ gridTemplateColumns: `${side}px ${width}px`, width: side + width }}>
        <svg className={styles.corner} width={side} height={head} aria-hidden>
          {parts.corner}
        </svg>
        <svg className={styles.head} width={width} height={head} aria-hidden>
          {parts.head}
        </svg>
        <svg className={styles.side} width={side} height={height} aria-hidden>
          {parts.side}
        </svg>
        <svg
          ref={picture}
          className={styles.body}
          width={width}
          height={height}
          tabIndex={0}
          data-focus-first
          {...body}
        >
          {parts.body}
        </svg>
      </div>
    </div>
  );
}

/** The same in one piece, as it is saved. */
export const wholeOf = ({ corner, head, side, body }: QuadrantParts, at: { side: number; head: number }): ReactNode => (
  <>
    <g transform={`translate(${at.side} ${at.head})`}>{body}</g>
    <g transform={`translate(${at.side} 0)`}>{head}</g>
    <g transform={`translate(0 ${at.head})`}>{side}</g>
    <g>{corner}</g>
  </>
);
