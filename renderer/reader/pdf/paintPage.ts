import type { PDFPageProxy, RenderTask } from 'pdfjs-dist';

/** A picture of a page has at most so many pixels: what is zoomed further is drawn larger than it is. */
const MOST_PIXELS = 24_000_000;

export interface Painting {
  /** Resolves when the picture stands in its place; also when it was given up. */
  readonly done: Promise<void>;
  readonly cancel: () => void;
}

/** Paints a page and puts the picture in place of the one before, when it is whole. `scale` is pixels of CSS for a point. */
export function paintPage(page: PDFPageProxy, scale: number, place: HTMLElement): Painting {
  const plain = page.getViewport({ scale });
  const density = Math.min(devicePixelRatio || 1, Math.sqrt(MOST_PIXELS / Math.max(1, plain.width * plain.height)));
  const viewport = page.getViewport({ scale: scale * density });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  const task: RenderTask = page.render({ canvas, viewport });
  const done = task.promise.then(
    () => place.replaceChildren(canvas),
    () => undefined, // cancelled, or a page that cannot be drawn: its words still can be read
  );
  return { done, cancel: () => task.cancel() };
}
