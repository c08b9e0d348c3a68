import { createHash } from 'node:crypto';
import type { KeptPicture } from '../../../shared/layout';
import type { Picture } from '../types';
import { pixelsOf } from './pixels';

/** A photograph at the full size of a good camera; what is larger is no illustration of a text. */
const LARGEST = 20 * 1024 * 1024;
/** What one document may bring in pictures: a richly illustrated book. */
const LARGEST_SUM = 200 * 1024 * 1024;

/** The kinds that browsers draw and that hold nothing but pixels: an SVG may hold scripts and addresses. */
const KINDS: readonly (readonly [extension: KeptPicture['extension'], mark: RegExp])[] = [
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['jpg', /^\xff\xd8\xff/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
  ['avif', /^[\s\S]{4}ftypavi[fs]/],
];

/** The pictures of one document: kept by the hash of their bytes, known by their own first bytes and not by their name. */
export class Pictures {
  private readonly kept = new Map<string, Picture>();
  private readonly known = new Map<string, KeptPicture | undefined>();
  private sum = 0;
  private missing = 0;
  private unusable = 0;

  /** `bytesOf` gives the bytes that the document holds under an address, or undefined when it does not hold them. */
  constructor(private readonly bytesOf: (source: string) => Uint8Array | undefined) {}

  readonly pictureOf = (source: string): KeptPicture | undefined => {
    if (!this.known.has(source)) this.known.set(source, this.take(source));
    return this.known.get(source);
  };

  get all(): Picture[] {
    return [...this.kept.values()];
  }

  /** What could not be kept, in words. */
  get leftOut(): string[] {
    return [
      ...(this.missing > 0 ? [`${count(this.missing, 'picture')} not saved with it`] : []),
      ...(this.unusable > 0 ? [`${count(this.unusable, 'picture')} of a kind or size that is not kept`] : []),
    ];
  }

  private take(source: string): KeptPicture | undefined {
    const bytes = source.startsWith('data:') ? bytesOfDataUrl(source) : this.bytesOf(source);
    if (!bytes) {
      this.missing += 1;
      return undefined;
    }
    const extension = kindOf(bytes);
    if (!extension || bytes.length > LARGEST || this.sum + bytes.length > LARGEST_SUM) {
      this.unusable += 1;
      return undefined;
    }
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (!this.kept.has(hash)) this.sum += bytes.length;
    const picture = { hash, extension, ...pixelsOf(extension, bytes) };
    this.kept.set(hash, { ...picture, bytes });
    return picture;
  }
}

function kindOf(bytes: Uint8Array): KeptPicture['extension'] | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return KINDS.find(([, mark]) => mark.test(head))?.[0];
}

function bytesOfDataUrl(url: string): Uint8Array | undefined {
  const [, meta = '', data] = /^data:([^,]*),(.*)$/s.exec(url) ?? [];
  return data !== undefined && /;\s*base64\s*$/i.test(meta) ? Buffer.from(data, 'base64') : undefined;
}

export const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
