import { isIdOf } from '../../shared/model/ids';
import { titleOf } from '../../shared/model/queries';
import type { Article, Highlight, Note } from '../../shared/model/records';
import { pagesOfHighlight, type PageOfHighlight } from './pages';
import {
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

/** How ids of Hypothesis begin among ours. */
const THEIRS = /^(?:highlight|note)-hypothesis\./;

/**
 * The file that the Hypothesis client exports and imports; positions are UTF-16 units, as ours. What it has no field for
 * stands under `commonplace`, which it passes over and we read back.
 */
export const hypothesis: LibraryFormat = {
  id: 'hypothesis',
  label: 'Hypothesis (JSON)',
  isFolder: false,
  write: (source) => {
    const lost: Losses = looseNoteLosses(source);
    const marked = highlightsIn(source);
    const notes = notesIn(source);
    const annotations = [
      ...marked.flatMap(({ article, highlights }) =>
        highlights.map((one) => highlightAnnotation(source, article, one, lost)),
      ),
      ...notes.map((note) => noteAnnotation(source, note, lost)),
    ];
    lost.push(...claimLosses(source, [...marked.flatMap(({ highlights }) => highlights), ...notes]));
    const dates = [...marked.flatMap(({ highlights }) => highlights), ...notes].map(({ updatedAt }) => updatedAt);
    const file = {
      export_date: dates.sort().at(-1) ?? '',
      export_userid: '',
      client_version: 'Commonplace',
      annotations,
    };
    return {
      files: [{ path: 'hypothesis.json', text: `${JSON.stringify(file, null, 2)}\n` }],
      written: annotations.length,
      lost,
    };
  },
};

function highlightAnnotation(source: ExportSource, article: Article, highlight: Highlight, lost: Losses): object {
  const { id, anchor, comment, color } = highlight;
  const { selector = [], ...kept } = keptOf(highlight);
  const theirs = Array.isArray(selector) ? (selector as unknown[]) : [];
  if (color !== 1) lost.push({ id, field: 'color', reason: 'Hypothesis shows one colour.' });
  return {
    ...common(source, article, highlight, comment ?? ''),
    target: [
      {
        source: uriOf(article),
        selector: [
          ...theirs,
          ...(theirs.some(isPageSelector) ? [] : pagesOfHighlight(source, highlight).slice(0, 1).map(pageSelector)),
          { type: 'TextPositionSelector', start: anchor.start, end: anchor.end },
          { type: 'TextQuoteSelector', exact: anchor.quote, prefix: anchor.prefix, suffix: anchor.suffix },
        ],
      },
    ],
    ...kept,
    commonplace: {
      articleId: article.id,
      textHash: highlight.textHash,
      color,
      ...(highlight.inFile && { inFile: highlight.inFile }),
      ...ownFields(highlight, HIGHLIGHT_FIELDS),
    },
  };
}

function noteAnnotation(source: ExportSource, note: Note, lost: Losses): object {
  const { library } = source;
  const parent = note.aboutIds.find((id) => isIdOf('highlight', id));
  const highlight = parent && isIdOf('highlight', parent) ? library.tables.highlight.get(parent) : undefined;
  const about = note.aboutIds.find((id) => isIdOf('article', id)) ?? highlight?.articleId;
  const article = about && isIdOf('article', about) ? library.tables.article.get(about) : undefined;
  if (note.aboutIds.length > 1)
    lost.push({ id: note.id, field: 'about', reason: 'It is about several things; Hypothesis shows one.' });
  if (note.title !== undefined) lost.push({ id: note.id, field: 'title', reason: 'Hypothesis has no titles.' });
  return {
    ...common(source, article, note, note.text),
    target: [{ source: uriOf(article) }],
    ...(parent ? { references: [theirId(parent)] } : {}),
    ...keptOf(note),
    commonplace: {
      ...(article ? { articleId: article.id } : {}),
      ...(note.title === undefined ? {} : { title: note.title }),
      about: note.aboutIds,
      ...ownFields(note, NOTE_FIELDS),
    },
  };
}

/** As the Hypothesis client writes it for PDFs: it shows the label beside the annotation. */
const pageSelector = ({ index, label }: PageOfHighlight) => ({
  type: 'PageSelector',
  ...(index === undefined ? {} : { index }),
  label,
});

const isPageSelector = (selector: unknown): boolean =>
  typeof selector === 'object' && selector !== null && 'type' in selector && selector.type === 'PageSelector';

function ownFields(record: Highlight | Note, known: readonly string[]): object {
  const fields = otherFields(record, known);
  return fields ? { fields } : {};
}

const common = (source: ExportSource, article: Article | undefined, record: Highlight | Note, text: string) => ({
  id: theirId(record.id),
  created: record.createdAt,
  updated: record.updatedAt,
  uri: uriOf(article),
  text,
  tags: tagNames(source, record),
  document: article ? { title: [titleOf(source.library, article)] } : {},
});

const theirId = (id: string): string => (THEIRS.test(id) ? id.replace(THEIRS, '') : id);

const uriOf = (article: Article | undefined): string =>
  article?.csl.URL ?? (article ? `urn:commonplace:${article.id}` : 'urn:commonplace:library');

/** What Hypothesis said beyond what we have fields for, kept from an import. */
function keptOf(record: Highlight | Note): Record<string, unknown> {
  const kept = record['hypothesis'];
  return typeof kept === 'object' && kept !== null ? { ...kept } : {};
}
