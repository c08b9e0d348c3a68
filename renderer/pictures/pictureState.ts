import type { ArticleOrder, ClaimOrder } from '../../shared/pictures/order';
import { createStore, useStore } from '../state/store';

/** How the pictures are looked at; kept while the window is open, so that coming back from a passage finds them as they were. */
interface PictureState {
  readonly where: string;
  readonly asTable: boolean;
  readonly claims: ClaimOrder;
  readonly articles: ArticleOrder;
  /** Of timeline, tree and map: as the user chose it. */
  readonly zoom: Readonly<Record<string, number>>;
  /** The zoom at which a whole picture is in sight. */
  readonly fit: Readonly<Record<string, number>>;
  /** What was chosen last in each picture. */
  readonly chosen: Readonly<Record<string, string>>;
}

const store = createStore<PictureState>({
  where: '',
  asTable: false,
  claims: 'evidence',
  articles: 'date',
  zoom: {},
  fit: {},
  chosen: {},
});

export const usePictureState = (): PictureState => useStore(store);

export const setPictureState = (change: Partial<PictureState>): void => store.set((now) => ({ ...now, ...change }));

export const choose = (picture: string, key: string): void =>
  store.set((now) => ({ ...now, chosen: { ...now.chosen, [picture]: key } }));

/** Each step a quarter more; a tenth is still a picture, four times is a letter a thumb wide. */
const STEP = 1.25;
const [LEAST, MOST] = [0.1, 8];

/** Below this, words are too small to read: such a picture opens in its own size. */
const READABLE = 0.6;

/** How near a picture is: as chosen, else whole when its words stay readable. */
export function zoomOf({ zoom, fit }: PictureState, picture: string): number {
  const whole = Math.min(1, fit[picture] ?? 1);
  return zoom[picture] ?? (whole >= READABLE ? whole : 1);
}

export function setFit(picture: string, fit: number): void {
  store.set((now) => (now.fit[picture] === fit ? now : { ...now, fit: { ...now.fit, [picture]: fit } }));
}

export function zoomBy(picture: string, steps: number): void {
  store.set((now) => {
    const zoom = Math.min(MOST, Math.max(LEAST, zoomOf(now, picture) * STEP ** steps));
    return { ...now, zoom: { ...now.zoom, [picture]: zoom } };
  });
}

export const setZoom = (picture: string, zoom: number): void =>
  store.set((now) => ({ ...now, zoom: { ...now.zoom, [picture]: zoom } }));
