import { kindOfId } from '../../../shared/model/ids';
import { highlightColor, placeInFile } from '../../../shared/model/records';
import { err, ok } from '../../../shared/result';
import {
  asId,
  defined,
  isJson,
  listIn,
  numberIn,
  objectsIn,
  parseJson,
  textIn,
  timeIn,
  without,
  type Json,
} from './json';
import type { ForeignMark, HighlightFormat } from './types';

/** What a mark has fields for; the rest, as user, group and permissions, is kept with it. */
const UNDERSTOOD = [
  'id',
  'created',
  'updated',
  'uri',
  'text',
  'tags',
  'target',
  'document',
  'references',
  'commonplace',
];

/** The file that the Hypothesis client exports, or a list of annotations as its service answers. */
export const hypothesis: HighlightFormat = {
  kind: 'hypothesis',
  label: 'Hypothesis',
  accepts: ({ text }) => /^\s*[{[]/.test(text) && annotationsIn(parseJson(text)) !== undefined,
  read: (text) => {
    const annotations = annotationsIn(parseJson(text));
    if (!annotations) return err('unreadable', 'It holds no annotations as Hypothesis writes them.');
    const failed: { where: string; reason: string }[] = [];
    const marks = annotations.flatMap((annotation, index): ForeignMark[] => {
      const where = (isJson(annotation) && textIn(annotation['id'])) || `annotation ${index + 1}`;
      const mark = looksRight(annotation) ? markOf(annotation) : 'It is no annotation as Hypothesis writes them.';
      if (typeof mark !== 'string') return [mark];
      failed.push({ where, reason: mark });
      return [];
    });
    return ok({ marks, failed, lost: [] });
  },
};

/** Ids of Hypothesis are told from ours by this beginning. */
const HYPOTHESIS_ID = 'hypothesis.';

/** The rest of the id of our record: its own when we wrote the annotation. */
function restOfId(id: string): string {
  const kind = kindOfId(id);
  return kind ? id.slice(kind.length + 1) : HYPOTHESIS_ID + asId(id);
}

/** What stands in the list of annotations, whatever it is; one that looks right makes the file one of Hypothesis. */
function annotationsIn(json: unknown): readonly unknown[] | undefined {
  const list: unknown = isJson(json) ? (json['annotations'] ?? json['rows']) : json;
  if (!Array.isArray(list)) return undefined;
  return list.some(looksRight) || (isJson(json) && 'export_date' in json) ? list : undefined;
}

const looksRight = (one: unknown): one is Json =>
  isJson(one) && typeof one['id'] === 'string' && ('uri' in one || 'target' in one) && !('@context' in one);

function markOf(annotation: Json): ForeignMark | string {
  const id = textIn(annotation['id']) ?? '';
  const target = objectsIn(annotation['target'])[0];
  const selectors = objectsIn(target?.['selector']);
  const of = (type: string) => selectors.find((selector) => selector['type'] === type);
  const quote = of('TextQuoteSelector');
  const position = of('TextPositionSelector');
  const [start, end] = [numberIn(position?.['start']), numberIn(position?.['end'])];
  const document = isJson(annotation['document']) ? annotation['document'] : {};
  const words = textIn(quote?.['exact']) ?? '';
  const comment = textIn(annotation['text']);
  const parent = listIn(annotation['references']).findLast((reference) => typeof reference === 'string');
  const own = isJson(annotation['commonplace']) ? annotation['commonplace'] : undefined;
  if (words === '' && comment === undefined && !own) return 'It has neither a quotation nor a text.';
  const label = textIn(of('PageSelector')?.['label']);
  const color = highlightColor.safeParse(own?.['color']);
  const optional = {
    prefix: textIn(quote?.['prefix']),
    suffix: textIn(quote?.['suffix']),
    place: start !== undefined && end !== undefined && end > start ? { start, end, unit: 'utf16' as const } : undefined,
    comment,
    createdAt: timeIn(annotation['created']),
    updatedAt: timeIn(annotation['updated']),
    about: aboutIn(own, parent),
    kept: own ? undefined : kept(annotation, selectors),
    color: color.success ? color.data : undefined,
    inFile: placeInFile.safeParse(own?.['inFile']).data,
    locator: label === undefined ? undefined : `p. ${label}`,
    textHash: textIn(own?.['textHash']),
    title: textIn(own?.['title']),
    fields: isJson(own?.['fields']) ? own['fields'] : undefined,
  };
  const title = textIn(listIn(document['title'])[0]);
  const url = textIn(annotation['uri']) ?? textIn(target?.['source']);
  return {
    id: restOfId(id),
    source: defined({ title, url, articleId: textIn(own?.['articleId']) }),
    quote: words,
    tags: listIn(annotation['tags']).flatMap((tag) => textIn(tag) ?? []),
    ...defined(optional),
  };
}

/** Our own records, or the one that is answered. */
function aboutIn(own: Json | undefined, parent: unknown): string[] | undefined {
  const about = listIn(own?.['about']).flatMap((id) => textIn(id) ?? []);
  if (about.length > 0) return about;
  return typeof parent === 'string' ? [kindOfId(parent) ? parent : HYPOTHESIS_ID + asId(parent)] : undefined;
}

/** What we have no field for, and the id as it was when it cannot stand in one of ours. */
function kept(annotation: Json, selectors: readonly Json[]): Json | undefined {
  const others = selectors.filter(({ type }) => type !== 'TextQuoteSelector' && type !== 'TextPositionSelector');
  const id = textIn(annotation['id']) ?? '';
  return without(
    {
      ...without(annotation, UNDERSTOOD),
      ...(annotation['document'] === undefined ? {} : { document: annotation['document'] }),
      ...(annotation['references'] === undefined ? {} : { references: annotation['references'] }),
      ...(annotation['uri'] === undefined ? {} : { uri: annotation['uri'] }),
      ...(others.length > 0 ? { selector: others } : {}),
      ...(asId(id) === id ? {} : { id }),
    },
    [],
  );
}
