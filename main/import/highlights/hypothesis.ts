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
const UNDERSTOOD = ['id', 'created', 'updated', 'uri', 'text', 'tags', 'target', 'document', 'references'];

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
      const mark = markOf(annotation);
      if (typeof mark !== 'string') return [mark];
      failed.push({ where: textIn(annotation['id']) ?? `annotation ${index + 1}`, reason: mark });
      return [];
    });
    return ok({ marks, failed, lost: [] });
  },
};

/** Ids of Hypothesis are told from ours by this beginning. */
const HYPOTHESIS_ID = 'hypothesis.';

function annotationsIn(json: unknown): Json[] | undefined {
  const list = isJson(json) ? (json['annotations'] ?? json['rows']) : json;
  if (!Array.isArray(list)) return undefined;
  const annotations = objectsIn(list);
  const looksRight = annotations.every(
    (one) => typeof one['id'] === 'string' && ('uri' in one || 'target' in one) && !('@context' in one),
  );
  return looksRight && (annotations.length > 0 || (isJson(json) && 'export_date' in json)) ? annotations : undefined;
}

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
  if (words === '' && comment === undefined) return 'It has neither a quotation nor a text.';
  const optional = {
    prefix: textIn(quote?.['prefix']),
    suffix: textIn(quote?.['suffix']),
    place: start !== undefined && end !== undefined && end > start ? { start, end, unit: 'utf16' as const } : undefined,
    comment,
    createdAt: timeIn(annotation['created']),
    updatedAt: timeIn(annotation['updated']),
    about: parent === undefined ? undefined : [HYPOTHESIS_ID + asId(parent)],
    kept: kept(annotation, selectors),
  };
  const title = textIn(listIn(document['title'])[0]);
  const url = textIn(annotation['uri']) ?? textIn(target?.['source']);
  return {
    id: HYPOTHESIS_ID + asId(id),
    source: { ...(title === undefined ? {} : { title }), ...(url === undefined ? {} : { url }) },
    quote: words,
    tags: listIn(annotation['tags']).flatMap((tag) => textIn(tag) ?? []),
    ...defined(optional),
  };
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
