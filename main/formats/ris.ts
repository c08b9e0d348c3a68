import { makeCitationKey } from '../../shared/model/citationKey';
import { isKey } from './keys';
import { hasRecord } from './tagged/hasRecord';
import type { Parsed, ReferenceFormat } from './format';
import { writeChecked } from './readBack';
import { itemFromTags } from './tagged/readTags';
import { tagsOf, type TagList } from './tagged/writeTags';

/**
 * RIS as Research Information Systems defined it and the programs after it extended it: `TY` first, `ER` last, one tag a
 * line; a line without a tag goes on with the value before it. The meaning of tags is in `tagged/`.
 */
export const ris: ReferenceFormat = {
  id: 'ris',
  label: 'RIS',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  recognises: (text) => hasRecord(text, /^\s*TY {0,2}- ?\S*/m),
  parse,
  write: (references) =>
    writeChecked(references, {
      label: 'RIS',
      separator: '\n',
      write: ({ id, csl }, _explain, asNotes) => {
        const text = writeRecord(tagsOf(id, csl, asNotes));
        return { text, back: parse(text).references };
      },
    }),
};

const STRICT = /^[ \t]{0,2}([A-Z][A-Z0-9]) {2}-[ \t]?(.*)$/;
/** Some write one space or none. A line of text may look like that too, so it is only read so where nothing is strict. */
const LOOSE = /^([A-Z][A-Z0-9]) {0,2}-[ \t]?(.*)$/;

interface OpenRecord {
  readonly line: number;
  readonly tags: Map<string, string[]>;
  last?: string[];
}

function parse(text: string): Parsed {
  const tagLine = /^[ \t]{0,2}TY {2}-/m.test(text) ? STRICT : LOOSE;
  const parsed: Parsed = { references: [], failed: [] };
  const taken = new Set<string>();
  let open: OpenRecord | undefined;
  const close = () => {
    if (open) finish(open, parsed, taken);
    open = undefined;
  };
  text.split('\n').forEach((content, index) => {
    const [, tag, value = ''] = tagLine.exec(content) ?? [];
    if (tag === undefined) {
      const last = open?.last;
      if (last) last.push(`${last.pop() ?? ''}\n${content.trim()}`);
    } else if (tag === 'ER') close();
    else {
      if (tag === 'TY') close();
      open ??= { line: index + 1, tags: new Map() };
      const values = open.tags.get(tag) ?? [];
      values.push(value);
      open.tags.set(tag, values);
      open.last = values;
    }
  });
  close();
  return parsed;
}

function finish({ line, tags }: OpenRecord, parsed: Parsed, taken: Set<string>): void {
  if (!tags.has('TY')) {
    parsed.failed.push({
      line,
      reason: 'This record has no TY line, which says what kind of work it is and must come first.',
    });
    return;
  }
  const key = tags.get('ID')?.[0]?.trim();
  const csl = itemFromTags(tags);
  if (Object.keys(csl).length === 1 && !key) {
    parsed.failed.push({ line, reason: 'This record is empty.' });
    return;
  }
  const id = key || makeCitationKey(csl, (other) => taken.has(other));
  taken.add(id);
  parsed.references.push({ id, csl, line, ...(isKey(key) ? {} : { isKeyless: true }) });
}

/** A line inside a value that would be read as the next tag; further from the margin it goes on with the value. */
const LOOKS_LIKE_A_TAG = /\n(?=[ \t]{0,2}[A-Z][A-Z0-9] {2}-)/g;

function writeRecord(tags: TagList): string {
  const lines = tags.map(([tag, value]) => `${tag}  - ${value.replace(LOOKS_LIKE_A_TAG, '$&   ')}\n`);
  return `${lines.join('')}ER  - \n`;
}
