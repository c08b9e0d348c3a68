import { useEffect, useLayoutEffect, useRef, type PointerEvent, type ReactNode, type RefObject } from 'react';
import styles from './Canvas.module.css';
import { useSize } from '../ui/useSize';
import { useArrival } from './useArrival';
import { setFit, usePictureState, zoomOf } from './pictureState';
import type { useChosen } from './useChosen';

const MARGIN = 24;

interface CanvasProps {
  picture: string;
  label: string;
  width: number;
  height: number;
  list: ReturnType<typeof useChosen>['list'];
  children: ReactNode;
  /** What stands in the middle at first. */
  centre?: { readonly x: number; readonly y: number };
}

/** A picture without head or side, nearer or farther; dragging its ground moves it. */
export function Canvas({ picture: name, label, width, height, list, children, centre }: CanvasProps) {
  const zoom = zoomOf(usePictureState(), name);
  const scroller = useRef<HTMLDivElement>(null);
  const picture = useRef<SVGSVGElement>(null);
  useArrival(picture);
  const grabbed = useRef<{ x: number; y: number }>(undefined);
  const [w, h] = [width + 2 * MARGIN, height + 2 * MARGIN];
  const room = useSize(scroller);
  useLayoutEffect(() => {
    if (room.width > 0) setFit(name, Math.min(room.width / w, room.height / h));
  }, [name, room, w, h]);
  useCentre(scroller, centre, zoom);
  const move = (event: PointerEvent): void => {
    if (!grabbed.current) return;
    scroller.current?.scrollBy(grabbed.current.x - event.clientX, grabbed.current.y - event.clientY);
    grabbed.current = { x: event.clientX, y: event.clientY };
  };
  return (
    <div ref={scroller} className={styles.scroller}>
      <svg
        ref={picture}
        className={styles.canvas}
        width={w * zoom}
        height={h * zoom}
        viewBox={`${-MARGIN} ${-MARGIN} ${w} ${h}`}
        tabIndex={0}
        data-focus-first
        aria-label={label}
        {...list}
        onPointerDown={(event) => {
          if (event.target === event.currentTarget) grabbed.current = { x: event.clientX, y: event.clientY };
        }}
        onPointerMove={move}
        onPointerUp={() => (grabbed.current = undefined)}
        onPointerLeave={() => (grabbed.current = undefined)}
      >
        {children}
      </svg>
    </div>
  );
}

function useCentre(scroller: RefObject<HTMLDivElement | null>, centre: CanvasProps['centre'], zoom: number): void {
  const isDone = useRef(false);
  useEffect(() => {
    const element = scroller.current;
    if (!element || !centre || isDone.current) return;
    isDone.current = true;
    element.scrollTo(
      (centre.x + MARGIN) * zoom - element.clientWidth / 2,
      (centre.y + MARGIN) * zoom - element.clientHeight / 2,
    );
  }, [scroller, centre, zoom]);
}
