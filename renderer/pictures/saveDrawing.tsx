import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { sayProblem } from '../state/messages';
import { saveText } from '../app/saving/save';

/** A whole picture, to be saved as a file. Sizes in pixels. */
export interface Drawing {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly content: ReactNode;
}

/** What of a shape's look is written on it; the rest is as SVG has it. */
const LOOKS = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
];

const MARGIN = 24;
/** Pixels of a PNG for one of the picture, and the most that browsers draw on one canvas, a side and in all. */
const SHARPNESS = 2;
const LONGEST = 16_000;
const LARGEST = 120_000_000;

/** The picture as SVG that needs nothing else: in light colours, for paper, whatever the window shows. */
function svgOf({ name, width, height, content }: Drawing): string {
  const place = document.createElement('div');
  place.hidden = true;
  place.style.colorScheme = 'light';
  document.body.append(place);
  const root = createRoot(place);
  const [w, h] = [Math.ceil(width) + 2 * MARGIN, Math.ceil(height) + 2 * MARGIN];
  try {
    flushSync(() =>
      root.render(
        <svg xmlns="http://www.w3.org/2000/svg" width={w} height={h} viewBox={`${-MARGIN} ${-MARGIN} ${w} ${h}`}>
          <title>{name}</title>
          <rect x={-MARGIN} y={-MARGIN} width={w} height={h} fill="#fff" />
          {content}
        </svg>,
      ),
    );
    const svg = place.querySelector('svg');
    if (!svg) return '';
    for (const element of svg.querySelectorAll('*')) dress(element);
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
  } finally {
    root.unmount();
    place.remove();
  }
}

/** Puts the look that the style sheets give onto the element, and takes off what only the window understands. */
function dress(element: Element): void {
  // Read first: a computed style follows the element, which loses its class below.
  const style = getComputedStyle(element);
  const isText = element.tagName === 'text';
  const looks = element.hasAttribute('class')
    ? LOOKS.filter((property) => isText || !/^(?:font|text|dominant)/.test(property)).map(
        (property) => [property, style.getPropertyValue(property)] as const,
      )
    : [];
  for (const { name } of [...element.attributes])
    if (/^(?:class|id|role|tabindex|aria-|data-)/.test(name)) element.removeAttribute(name);
  for (const [property, value] of looks) if (value !== '') element.setAttribute(property, value.replaceAll('"', "'"));
}

async function pngOf(drawing: Drawing): Promise<string> {
  const url = URL.createObjectURL(new Blob([svgOf(drawing)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const scale = Math.min(SHARPNESS, LONGEST / Math.max(width, height), Math.sqrt(LARGEST / (width * height)));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Saves a picture through the host; nothing leaves the machine. */
export async function saveDrawing(drawing: Drawing, format: 'svg' | 'png'): Promise<void> {
  try {
    if (format === 'svg') await saveText(`${drawing.name}.svg`, svgOf(drawing));
    else await saveText(`${drawing.name}.png`, await pngOf(drawing), 'base64');
  } catch {
    sayProblem('The picture could not be drawn as a file. Nothing was saved; a narrower filter makes it smaller.');
  }
}
