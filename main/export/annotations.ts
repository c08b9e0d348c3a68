import { countCodePoints } from '../../shared/codePoints';
import type { Article, Highlight, Note } from '../../shared/model/records';
import { pageSelectors } from './pages';
import {
  authorsOf,
  claimLosses,
  HIGHLIGHT_FIELDS,
  highlightsIn,
  looseNoteLosses,
  NOTE_FIELDS,
  notesIn,
  otherFields,
  tagNames,
  type Losses,
} from './source';
import type { ExportSource, LibraryFormat } from './types';
import { plainTitle } from '../../shared/model/plainTitle';

const urn = (id: string): string => `urn:commonplace:${id}`;

/** What the W3C's vocabulary has no word for. */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    commonplace: { '@id': 'urn:commonplace:fields', '@type': '@json' },
    textHash: 'urn:commonplace:textHash',
    fileHash: 'urn:commonplace:fileHash',
    pageLabel: 'urn:commonplace:pageLabel',
    boxes: { '@id': 'urn:commonplace:boxes', '@type': '@json' },
    citationKey: 'urn:commonplace:citationKey',
    title: 'http://purl.org/dc/terms/title',
    author: 'http://purl.org/dc/terms/creator',
    url: { '@id': 'http://schema.org/url', '@type': '@id' },
    doi: 'http://purl.org/ontology/bibo/doi',
  },
];

/**
 * A collection of W3C Web Annotations in one page. A highlight is an annotation with a TextQuoteSelector, a
 * TextPositionSelector in code points, a FragmentSelector for each page of a PDF on which it stands, and the hash of the
 * text as its state; a note is an annotation on what it is about.
 */
export const annotations: LibraryFormat = {
  id: 'annotations',
  label: 'Web Annotations (JSON-LD)',
  isFolder: false,
  write: (source) => {
    const lost: Losses = looseNoteLosses(source);
    const notes = notesIn(source);
    const marked = highlightsIn(source);
    const items = [
      ...marked.flatMap(({ article, highlights }) => {
        const positions = codePointCounter(source);
        return highlights.map((highlight) => highlightAnnotation(source, article, highlight, positions, lost));
      }),
      ...notes.map((note) => noteAnnotation(source, note)),
    ];
    lost.push(...claimLosses(source, [...marked.flatMap(({ highlights }) => highlights), ...notes]));
    const collection = {
      '@context': CONTEXT,
      id: urn('annotations'),
      type: 'AnnotationCollection',
      total: items.length,
      first: { id: urn('annotations:1'), type: 'AnnotationPage', startIndex: 0, items },
    };
    const text = `${JSON.stringify(collection, null, 2)}\n`;
    return { files: [{ path: 'annotations.jsonld', text }], written: items.length, lost };
  },
};

function highlightAnnotation(
  source: ExportSource,
  article: Article,
  highlight: Highlight,
  positionOf: (highlight: Highlight) => { start: number; end: number } | undefined,
  lost: Losses,
): object {
  const { id, anchor, color, comment, createdAt, updatedAt, textHash, inFile } = highlight;
  const position = positionOf(highlight);
  if (!position)
    lost.push({ id, field: 'position', reason: 'Its text cannot be read, so only its words are written.' });
  const kept = otherFields(highlight, HIGHLIGHT_FIELDS);
  return {
    id: urn(id),
    type: 'Annotation',
    motivation: comment === undefined ? 'highlighting' : 'commenting',
    created: createdAt,
    modified: updatedAt,
    ...bodies(
      source,
      highlight,
      comment === undefined ? [] : [{ value: comment, format: 'text/plain', purpose: 'commenting' }],
    ),
    target: {
      type: 'SpecificResource',
      source: sourceOf(article),
      styleClass: `color-${color}`,
      selector: [
        { type: 'TextQuoteSelector', exact: anchor.quote, prefix: anchor.prefix, suffix: anchor.suffix },
        ...(position ? [{ type: 'TextPositionSelector', ...position }] : []),
        ...pageSelectors(source, highlight),
      ],
      state: {
        type: 'TimeState',
        sourceDate: article.texts.find(({ hash }) => hash === textHash)?.addedAt ?? createdAt,
        textHash: `sha256:${textHash}`,
        ...(inFile && { fileHash: `sha256:${inFile.hash}` }),
      },
    },
    commonplace: { color, ...(kept ? { kept } : {}) },
  };
}

function noteAnnotation(source: ExportSource, note: Note): object {
  const kept = otherFields(note, NOTE_FIELDS);
  return {
    id: urn(note.id),
    type: 'Annotation',
    motivation: note.aboutIds.some((id) => id.startsWith('highlight-')) ? 'replying' : 'commenting',
    created: note.createdAt,
    modified: note.updatedAt,
    ...bodies(source, note, [{ value: note.text, format: 'text/markdown', purpose: 'commenting' }]),
    target: note.aboutIds.map(urn),
    commonplace: { ...(note.title === undefined ? {} : { title: note.title }), ...(kept ? { kept } : {}) },
  };
}

function bodies(source: ExportSource, record: Highlight | Note, comments: readonly object[]): { body?: object[] } {
  const tags = tagNames(source, record).map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' }));
  const body = [...comments.map((comment) => ({ type: 'TextualBody', ...comment })), ...tags];
  return body.length === 0 ? {} : { body };
}

const sourceOf = (article: Article): object => ({
  id: urn(article.id),
  citationKey: article.citationKey,
  title: plainTitle(article.csl) ?? article.fileName ?? article.citationKey,
  ...(article.csl.author ? { author: authorsOf(article) } : {}),
  ...(article.csl.URL ? { url: article.csl.URL } : {}),
  ...(article.csl.DOI ? { doi: article.csl.DOI } : {}),
});

/** Positions in code points. Highlights come in text order, so each text is counted once. */
function codePointCounter({
  textOf,
}: ExportSource): (highlight: Highlight) => { start: number; end: number } | undefined {
  const counted = new Map<string, { units: number; points: number }>();
  return ({ textHash, anchor }) => {
    const text = textOf(textHash);
    if (text === undefined || anchor.end > text.length) return undefined;
    const last = counted.get(textHash) ?? { units: 0, points: 0 };
    const from = last.units <= anchor.start ? last : { units: 0, points: 0 };
    const start = from.points + countCodePoints(text, from.units, anchor.start);
    counted.set(textHash, { units: anchor.start, points: start });
    return { start, end: start + countCodePoints(text, anchor.start, anchor.end) };
  };
}
