import { err, ok } from '../../../shared/result';
import { highlightColor, placeInFile, type PlaceInFile } from '../../../shared/model/records';
import { kindOfId } from '../../../shared/model/ids';
import { asId, defined, isJson, listIn, numberIn, objectsIn, parseJson, textIn, timeIn, type Json } from './json';
import type { ForeignMark, ForeignSource, HighlightFormat } from './types';

/** How our records are named outside the library. */
const OURS = 'urn:commonplace:';

/**
 * W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one, a list, a collection or a page of them. Positions
 * count code points. A quote selector makes a highlight; without one the annotation is a note about its target.
 */
export const annotations: HighlightFormat = {
  kind: 'annotations',
  label: 'Web Annotations',
  accepts: ({ text }) => /^\s*[{[]/.test(text) && annotationsIn(parseJson(text)).length > 0,
  read: (text) => {
    const found = annotationsIn(parseJson(text));
    if (found.length === 0) return err('unreadable', 'It holds no Web Annotations.');
    const failed: { where: string; reason: string }[] = [];
    const lost: { id: string; field: string; reason: string }[] = [];
    const marks = found.flatMap((annotation, index): ForeignMark[] => {
      const where = (isJson(annotation) && textIn(annotation['id'])) || `annotation ${index + 1}`;
      if (!isAnnotation(annotation)) {
        failed.push({ where, reason: 'It is no annotation.' });
        return [];
      }
      const mark = markOf(annotation, where);
      if (typeof mark === 'string') {
        failed.push({ where, reason: mark });
        return [];
      }
      if (objectsIn(annotation['target']).length > 1 && mark.quote !== '')
        lost.push({ id: where, field: 'target', reason: 'A highlight has one passage; the first was taken.' });
      return [mark];
    });
    return ok({ marks, failed, lost });
  },
};

/** Annotations, and what stands among the items of their page in the place of one; a graph may hold other things. */
function annotationsIn(json: unknown): unknown[] {
  if (Array.isArray(json)) return objectsIn(json).flatMap(annotationsIn);
  if (!isJson(json)) return [];
  if (isAnnotation(json)) return [json];
  const types = typesOf(json);
  if (types.includes('AnnotationCollection')) return annotationsIn(json['first']);
  if (types.includes('AnnotationPage')) return [...listIn(json['items'])];
  return Array.isArray(json['@graph']) ? annotationsIn(json['@graph']) : [];
}

const typesOf = (json: Json): readonly unknown[] => listIn(json['type'] ?? json['@type']);
const isAnnotation = (one: unknown): one is Json => isJson(one) && typesOf(one).includes('Annotation');

function markOf(annotation: Json, where: string): ForeignMark | string {
  const targets = listIn(annotation['target']);
  const [target] = objectsIn(targets);
  const selectors = objectsIn(target?.['selector']);
  const quote = selectors.find((selector) => textIn(selector['exact']) !== undefined);
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const [start, end] = [numberIn(position?.['start']), numberIn(position?.['end'])];
  const bodies = listIn(annotation['body'])
    .map((body) => (typeof body === 'string' ? { value: body } : body))
    .filter(isJson);
  const tags = bodies.filter(({ purpose }) => purpose === 'tagging').flatMap(({ value }) => textIn(value) ?? []);
  const comments = bodies.filter(({ purpose }) => purpose !== 'tagging').flatMap(({ value }) => textIn(value) ?? []);
  const own = textIn(annotation['bodyValue']);
  const comment = [...(own === undefined ? [] : [own]), ...comments].join('\n\n');
  const words = textIn(quote?.['exact']) ?? '';
  if (words === '' && comment === '') return 'It has neither a quotation nor a text.';
  const record = isJson(annotation['commonplace']) ? annotation['commonplace'] : {};
  const color = highlightColor.safeParse(record['color'] ?? colorOf(target));
  const state = objectsIn(target?.['state']).find((one) => 'textHash' in one);
  const pages = selectors.flatMap(pageIn);
  const optional = {
    prefix: textIn(quote?.['prefix']),
    suffix: textIn(quote?.['suffix']),
    place:
      start !== undefined && end !== undefined && end > start ? { start, end, unit: 'codePoint' as const } : undefined,
    textHash: hashIn(state?.['textHash']),
    inFile: inFileOf(hashIn(state?.['fileHash']), pages),
    locator: locatorOfPages(pages),
    comment: comment === '' ? undefined : comment,
    title: textIn(record['title']),
    color: color.success ? color.data : undefined,
    createdAt: timeIn(annotation['created']),
    updatedAt: timeIn(annotation['modified']),
    about: words === '' ? targets.flatMap(aboutIn) : undefined,
    fields: isJson(record['kept']) ? record['kept'] : undefined,
  };
  return { id: restOfId(where), source: sourceOf(target ?? targets[0]), quote: words, tags, ...defined(optional) };
}

/** The page of a PDF (RFC 3778, `page=3`), with what our own files say of it. */
function pageIn({ type, value, pageLabel, boxes }: Json): { index: number; label: string; boxes: unknown }[] {
  const number =
    type === 'FragmentSelector' ? Number(/(?:^|[#&])page=([1-9]\d{0,6})(?:&|$)/.exec(textIn(value) ?? '')?.[1]) : NaN;
  return Number.isNaN(number) ? [] : [{ index: number - 1, label: textIn(pageLabel) ?? String(number), boxes }];
}

type Pages = ReturnType<typeof pageIn>;

const inFileOf = (hash: string | undefined, pages: Pages): PlaceInFile | undefined =>
  placeInFile.safeParse({ hash, pages }).data;

const locatorOfPages = (pages: Pages): string | undefined => {
  const [first, last] = [pages[0]?.label, pages.at(-1)?.label];
  if (first === undefined || last === undefined) return undefined;
  return first === last ? `p. ${first}` : `pp. ${first}–${last}`;
};

const hashIn = (value: unknown): string | undefined => textIn(value)?.replace(/^sha256:/, '');

function restOfId(iri: string): string {
  const own = iri.startsWith(OURS) ? iri.slice(OURS.length) : '';
  const kind = kindOfId(own);
  return kind ? own.slice(kind.length + 1) : `annotation.${asId(iri)}`;
}

/** Our own records among the targets. */
function aboutIn(target: unknown): string[] {
  const iri = textIn(target) ?? (isJson(target) ? (textIn(target['id']) ?? textIn(target['source'])) : undefined);
  const own = iri?.startsWith(OURS) ? iri.slice(OURS.length) : undefined;
  return own !== undefined && kindOfId(own) ? [own] : [];
}

function sourceOf(target: unknown): ForeignSource {
  const source = isJson(target) ? (target['source'] ?? target['id']) : target;
  const iri = textIn(source) ?? (isJson(source) ? textIn(source['id']) : undefined);
  const about = isJson(source) ? source : {};
  const own = iri?.startsWith(OURS) ? iri.slice(OURS.length) : undefined;
  return defined({
    articleId: own,
    citationKey: textIn(about['citationKey']),
    title: textIn(about['title']),
    author: textIn(about['author']),
    url: textIn(about['url']) ?? (own === undefined ? iri : undefined),
    doi: textIn(about['doi']),
  });
}

const colorOf = (target: Json | undefined): number =>
  Number(/^color-([1-8])$/.exec(textIn(target?.['styleClass']) ?? '')?.[1]);
