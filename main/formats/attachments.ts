import { pathInPropertyList } from './propertyList';
import { isRecord } from './values';

/** Fields of BibTeX in which programs name files, and the tags of RIS and EndNote for full texts. */
const FIELDS = /^(?:file|pdf|localfile|local-url|bdsk-file-\d+)$/i;
const TAGS = /^L[12]$/;

/**
 * The files that a reference names, by their paths with slashes, in the order of its fields; addresses of the web are none.
 * `custom` is what its format had no CSL variable for. Each program writes its own way: `description:path:type` with
 * backslashes before colons and semicolons (JabRef, Zotero), without the first slash (Mendeley), paths alone (Better
 * BibTeX), addresses of files (Papers, EndNote), property lists (BibDesk).
 */
export function attachmentsOf(custom: unknown): string[] {
  if (!isRecord(custom)) return [];
  const paths = Object.entries(custom).flatMap(([field, value]) => {
    if (typeof value !== 'string') return [];
    if (/^bdsk-file-/i.test(field)) return pathInPropertyList(Buffer.from(value, 'base64')) ?? [];
    if (FIELDS.test(field)) return splitAt(value, ';').map(fromParts);
    return TAGS.test(field) ? value.split(/\n|;(?=(?:internal-pdf|file):)/) : [];
  });
  return [...new Set(paths.map(pathOf).filter((path) => path !== ''))];
}

/** Parts between separators that have no backslash before them; the backslashes stay. */
function splitAt(text: string, separator: string): string[] {
  const parts = [''];
  for (const piece of text.match(/\\.|[^\\]|\\$/gsu) ?? [])
    if (piece === separator || (separator === ';' && piece === '\n')) parts.push('');
    else parts[parts.length - 1] += piece;
  return parts.map((part) => part.trim()).filter((part) => part !== '' || separator === ':');
}

/** A media type or the name of one, as `PDF`, `application/pdf` or nothing. */
const TYPE = /^[\w.+-]*(?:\/[\w.+-]+)?$/;

/** The path in `description:path:type`, or what stands alone. A drive may have its colon unescaped. */
function fromParts(part: string): string {
  if (/^file:\/\//i.test(part)) return part;
  const parts = splitAt(part, ':');
  const hasType = parts.length > 2 && TYPE.test(parts.at(-1) ?? '');
  const isDrive = parts.length === 2 && /^[a-z]$/i.test(parts[0] ?? '');
  const path = hasType ? parts.slice(1, -1).join(':') : isDrive ? parts.join(':') : (parts.at(-1) ?? '');
  return /^(?:https?|ftp)$/i.test(parts.at(-2) ?? '') ? '' : path.replace(/\\([\\:;])/g, '$1');
}

/** One form for all: slashes, nothing that only says how the path is to be read. */
function pathOf(written: string): string {
  const text = written.trim();
  if (/^(?:https?|ftp):/i.test(text)) return '';
  const isAddress = /^file:/i.test(text);
  const bare = text.replace(/^(?:file:\/\/(?:localhost)?(?:\/(?=[a-z]:))?|file:|internal-pdf:\/\/|attachments:)/i, '');
  return (isAddress ? decoded(bare) : bare).replaceAll('\\', '/').replace(/\/{2,}/g, '/');
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // a percent sign of the name itself
  }
}
