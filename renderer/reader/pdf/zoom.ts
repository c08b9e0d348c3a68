/** How large pages are: as wide as there is room, whole, or a multiple of their size on paper. */
export type Zoom = 'width' | 'page' | number;

/** Width and height of a page in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Pixels of CSS in a point. */
const PIXELS = 96 / 72;
const STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

/** Pixels a point takes. `room` is what there is for a page, in pixels; `page` is what is to fit into it. */
export function scaleOf(zoom: Zoom, page: PageSize, room: PageSize): number {
  const toWidth = room.width / page.width;
  if (zoom === 'width') return withinSteps(toWidth);
  if (zoom === 'page') return withinSteps(Math.min(toWidth, room.height / page.height));
  return withinSteps(zoom * PIXELS);
}

/** The same for one page: where pages are fitted, one that is wider than most is made to fit, too. */
export const scaleOfPage = (zoom: Zoom, scale: number, page: PageSize, room: PageSize): number =>
  typeof zoom === 'number' || room.width <= 0 ? scale : Math.min(scale, room.width / page.width);

const withinSteps = (scale: number): number =>
  Math.min((STEPS.at(-1) ?? 1) * PIXELS, Math.max((STEPS[0] ?? 1) * PIXELS, Number.isFinite(scale) ? scale : PIXELS));

/** Pages this much larger than most do not make the others smaller. */
const FAR_LARGER = 1.25;

/** What pages are fitted by: the widest and highest, but for a few that are far larger than most, as a folded map is. */
export function sizeToFit(sizes: readonly PageSize[]): PageSize {
  const fitting = (lengths: number[]): number => {
    const sorted = lengths.sort((a, b) => a - b);
    const [most = 0, all = 0] = [sorted[Math.floor(sorted.length * 0.75)], sorted.at(-1)];
    return all <= most * FAR_LARGER ? all : most;
  };
  return { width: fitting(sizes.map(({ width }) => width)), height: fitting(sizes.map(({ height }) => height)) };
}

/** The next step up or down from what is shown. */
export function stepZoom(scale: number, by: 1 | -1): number {
  const now = scale / PIXELS;
  const next = by === 1 ? STEPS.find((step) => step > now + 0.01) : STEPS.findLast((step) => step < now - 0.01);
  return next ?? (by === 1 ? STEPS.at(-1) : STEPS[0]) ?? 1;
}

/** As people read it: per cent of the size on paper. */
export const percentOf = (scale: number): number => Math.round((scale / PIXELS) * 100);
