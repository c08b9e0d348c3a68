import { makeCitationKey } from '../../../shared/model/citationKey';
import { isKey } from '../keys';
import type { Parsed, Reference } from '../format';
import { itemFromTags, type Tags } from '../tagged/readTags';
import { risOfEndnote } from '../tagged/types';
import { byPath, elementOf, piecesOf, textOf, type XmlElement } from '../xml';
import { FACES, PLACES } from './places';

export function parse(xml: string): Parsed {
  const parsed: Parsed = { references: [], failed: [] };
  const taken = new Set<string>();
  for (const piece of piecesOf(xml, 'record')) {
    const record = elementOf(piece.xml);
    if (!record) {
      parsed.failed.push({ line: piece.line, reason: 'This record is not whole XML.' });
      continue;
    }
    parsed.references.push({ ...referenceFrom(tagsIn(record), taken), line: piece.line });
  }
  return parsed;
}

/** A record by its tags, under its label or else a key that is not in `taken`, which the key then joins. */
export function referenceFrom(tags: Tags, taken: Set<string>): Reference {
  const key = tags.get('ID')?.[0];
  const csl = itemFromTags(tags);
  const id = key || makeCitationKey(csl, (other) => taken.has(other));
  taken.add(id);
  return { id, csl, ...(isKey(key) ? {} : { isKeyless: true }) };
}

function tagsIn(record: XmlElement): Tags {
  const places = byPath(record);
  const [type] = places.get('ref-type') ?? [];
  return tagsAt(risOfEndnote(type?.attributes['name'] ?? '', Number(type && textOf(type))), (_tag, paths) =>
    paths.flatMap((path) => places.get(path) ?? []).map((element) => textOf(element, styled)),
  );
}

/** The tags of a record of a kind, from the texts that stand in the places of each. */
export function tagsAt(ris: string, textsAt: (tag: string, paths: readonly string[]) => readonly string[]): Tags {
  const tags = new Map<string, readonly string[]>([['TY', [ris]]]);
  for (const [tag, ...paths] of PLACES) {
    const filled = textsAt(tag, paths).filter((text) => text !== '');
    const kept = paths.length > 1 ? [...new Set(filled)] : filled; // two places may say the same
    if (kept.length > 0) tags.set(tag, kept);
  }
  return tags;
}

function styled({ name, attributes }: XmlElement, text: string): string {
  if (name !== 'style' || text.trim() === '') return text;
  const faces = attributes['face'] ?? '';
  return FACES.reduce((inner, [face, tag]) => (faces.includes(face) ? `<${tag}>${inner}</${tag}>` : inner), text);
}
