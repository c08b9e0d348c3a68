import { host } from '../api/client';
import { say, sayProblem } from '../state/messages';

/** Twice the size on the screen: 192 dots to the inch, as journals print line drawings of this kind. */
const SCALE = 2;

/** Draws an SVG into a PNG and saves it. */
export async function savePng(
  fileName: string,
  svg: string,
  { width, height }: { width: number; height: number },
): Promise<void> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width * SCALE, height * SCALE];
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This window cannot draw.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const base64 = canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
    if ((await host.saveFile(fileName, base64, 'base64')) === 'saved') say(`${fileName} saved.`);
  } catch {
    sayProblem(`${fileName} could not be written. The SVG can be saved instead.`);
  } finally {
    URL.revokeObjectURL(address);
  }
}
