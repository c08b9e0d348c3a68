import { zipSync } from 'fflate';
import type { CslItem } from '../../shared/model/records';
import { err, ok } from '../../shared/result';
import { unpack, utf8, withoutDoctype } from './archive';
import { isZip } from './epub';
import { keptLink } from './html/links';
import { readPage } from './html/page';
import { namesFromText } from './names';
import { withGiven } from './record';
import { lineOf, type Draft } from './rich/draft';
import { draftFromDom } from './rich/fromDom';
import { count, Pictures } from './rich/pictures';
import { layOut } from './rich/toLayout';
import { titleFromText } from './title';
import type { DocumentKind } from './types';

/** A Word document: headings, lists, tables, footnotes and pictures as its styles say. */
export const docx: DocumentKind = {
  kind: 'Word document',
  accepts: ({ name, bytes }) => isZip(bytes) && /\.docx$/i.test(name),
  read: async ({ bytes, fields, progress }) => {
    const files = unpack(bytes);
    if (!files.ok) return files;
    if (!files.value.has('word/document.xml'))
      return err('damaged', 'It is no Word document, although its name says so.');
    const images = new Map<string, Uint8Array>();
    const html = await asHtml(files.value, images);
    const page =
      html === undefined
        ? err('damaged', 'It is damaged and cannot be read. Open it in Word and save it anew.')
        : readPage(html);
    if (!page.ok) return page;
    progress?.(0.7); // making sense of its markup is most of the work
    const { document } = page.value;
    const [body = document.documentElement] = document.getElementsByTagName('body');
    const blocks = draftFromDom(body, { link: (href) => keptLink(href, undefined) });
    const pictures = new Pictures((source) => images.get(source));
    const { text, layout } = layOut(blocks, pictures.pictureOf);
    if (text.trim() === '') return err('unreadable', 'There is no text in it.');
    const own = recordOf(utf8(files.value.get('docProps/core.xml')));
    const csl = withGiven({ ...own, title: own.title ?? firstHeading(blocks) ?? titleFromText(text) }, fields);
    if (!csl.ok) return csl;
    return ok({
      kind: 'Word document',
      csl: csl.value,
      text,
      mediaType: 'text/plain',
      layout,
      pictures: pictures.all,
      leftOut: [...pictures.leftOut, ...notRead(files.value)],
    });
  },
};

/**
 * Word's own markup as HTML, or undefined when it is broken. mammoth gets the archive packed anew from what was unpacked
 * within limits, its XML without document types: it can meet neither an archive nor entities that swell.
 */
async function asHtml(
  files: ReadonlyMap<string, Uint8Array>,
  images: Map<string, Uint8Array>,
): Promise<string | undefined> {
  const harmless = Array.from(files, ([name, bytes]): [string, Uint8Array] =>
    /\.(?:xml|rels)$/i.test(name) ? [name, Buffer.from(withoutDoctype(utf8(bytes)))] : [name, bytes],
  );
  const archive = Buffer.from(zipSync(Object.fromEntries(harmless), { level: 0 }));
  const { default: mammoth } = await import('mammoth'); // heavy, and only Word documents need it
  const convertImage = mammoth.images.imgElement(async (image) => {
    const src = `picture-${images.size}`;
    images.set(src, await image.readAsBuffer());
    return { src };
  });
  try {
    const { value } = await mammoth.convertToHtml({ buffer: archive }, { convertImage, styleMap: STYLES });
    return value.replace(/\s*<a href="#[^"]*">↑<\/a>/g, ''); // its way back from a note: no words of the document
  } catch {
    return undefined; // mammoth throws on markup that it cannot make sense of; the caller says so
  }
}

/** What Word shows beside the text, or as struck out of it, in words. */
function notRead(files: ReadonlyMap<string, Uint8Array>): string[] {
  const counted = (part: string, mark: RegExp, what: string) => {
    const number = utf8(files.get(`word/${part}.xml`)).match(mark)?.length ?? 0;
    return number === 0 ? [] : [count(number, what)];
  };
  return [
    ...counted('comments', /<w:comment[\s>]/g, 'comment'),
    ...counted('document', /<w:del[\s>]/g, 'tracked deletion'),
  ];
}

/** Beside mammoth's own: what Word calls the title of a document and its quotations. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
];

/** Word fills these in by itself, often for the template. */
const NO_TITLE = /^(?:untitled|document\d*|microsoft word.*|.*\.docx?)$/i;

/** Properties are a few lines; what goes on without end is not looked through. */
const MOST_PROPERTIES = 1 << 16;

function recordOf(properties: string): CslItem {
  const core = withoutDoctype(properties.slice(0, MOST_PROPERTIES));
  const field = (name: string): string | undefined => {
    const [, value] = new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(core) ?? [];
    const text = value && decoded(value).replace(/\s+/g, ' ').trim();
    return text === '' ? undefined : text;
  };
  const title = field('dc:title');
  const author = namesFromText(field('dc:creator') ?? '');
  const language = field('dc:language');
  return {
    type: 'document',
    ...(title !== undefined && !NO_TITLE.test(title) && { title }),
    ...(author.length > 0 && { author }),
    ...(language && { language }),
  };
}

const decoded = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

function firstHeading(blocks: readonly Draft[]): string | undefined {
  const heading = blocks.slice(0, 5).find(({ tag }) => tag === 'h1');
  return heading && (lineOf(heading) || undefined);
}
