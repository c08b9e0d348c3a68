import { createHash } from 'node:crypto';
import { fileNameOf } from '../../shared/fileName';
import { plainWords } from '../../shared/model/plainTitle';
import { linksFrom, namesOf, notesAbout, titleOf } from '../../shared/model/queries';
import type { Article, Highlight, Note } from '../../shared/model/records';
import { citationOf } from '../../shared/quotations/parse';
import { locatorOfHighlight } from './pages';
import { authorsOf, highlightsIn, looseNotes, notesIn, type Losses } from './source';
import type { ExportedFile, ExportSource, LibraryFormat } from './types';

const BEGIN = /^<!-- commonplace:begin ([0-9a-f]{16}) [^\n]*-->\n/m;
const END = '<!-- commonplace:end -->';

/**
 * A folder with one file for each article and each note, front matter first. What Commonplace writes stands between two
 * comment lines; everything outside them is the user's.
 */
export const markdown: LibraryFormat = {
  id: 'markdown',
  label: 'Markdown folder',
  isFolder: true,
  write: (source) => {
    const lost: Losses = [];
    const names = new Set<string>();
    const notes = [...notesIn(source), ...looseNotes(source)];
    const articles = highlightsIn(source).map(({ article, highlights }): ExportedFile => {
      for (const { id } of highlights)
        lost.push({
          id,
          field: 'position',
          reason: 'Only the words of a highlight are written, not where they stand.',
        });
      const path = `${freeName(article.citationKey, names)}.md`;
      return { path, text: fileOf(articleMatter(source, article), articleBody(source, article, highlights)) };
    });
    const written = notes.map((note): ExportedFile => {
      const path = `notes/${freeName(titleOf(source.library, note), names)}.md`;
      return { path, text: fileOf(noteMatter(source, note), `${note.text.trimEnd()}\n`) };
    });
    return { files: [...articles, ...written], written: articles.length + written.length, lost };
  },
};

/** How a file that is already there is brought up to date. */
export type Merged =
  | { readonly state: 'same' | 'updated'; readonly text: string }
  /** The user has written between the two lines: their words stay, and the new text must go elsewhere. */
  | { readonly state: 'edited' };

/** Brings a file up to date without touching a character of the user's own. */
export function mergeMarkdown(existing: string, fresh: string): Merged {
  const [old, next] = [regionOf(existing), regionOf(fresh)];
  if (!old || !next || old.hash !== hashOf(old.body)) return { state: 'edited' };
  const text = existing.slice(0, old.start) + next.whole + existing.slice(old.end);
  return { state: text === existing ? 'same' : 'updated', text };
}

/** The id in the front matter, by which a file is known whatever its name is now. */
export const idIn = (text: string): string | undefined => /^---\n(?:.*\n)*?id: ([a-z]+-[\w.-]+)\n/.exec(text)?.[1];

interface Region {
  readonly start: number;
  readonly end: number;
  readonly whole: string;
  readonly body: string;
  readonly hash: string;
}

function regionOf(text: string): Region | undefined {
  const begin = BEGIN.exec(text);
  const stop = begin ? text.indexOf(`\n${END}`, begin.index) : -1;
  if (!begin || stop < 0) return undefined;
  const end = stop + 1 + END.length;
  const body = text.slice(begin.index + begin[0].length, stop + 1);
  return { start: begin.index, end, whole: text.slice(begin.index, end), body, hash: begin[1] ?? '' };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** A line of the text that reads like our own end is kept from ending the region. */
function fileOf(matter: readonly [string, string | readonly string[]][], text: string): string {
  const body = text.replaceAll(END, '<!-- commonplace: end -->');
  const fields = matter.flatMap(([name, value]) =>
    typeof value === 'string'
      ? value === ''
        ? []
        : [`${name}: ${quoted(value)}`]
      : value.length === 0
        ? []
        : [`${name}:`, ...value.map((one) => `  - ${quoted(one)}`)],
  );
  const begin = `<!-- commonplace:begin ${hashOf(body)} Written anew at each export; write above or below these lines. -->`;
  return `---\n${fields.join('\n')}\n---\n\n${begin}\n${body}${END}\n`;
}

/** Plain where YAML takes it for a text, else in double quotes, which JSON's are. */
const quoted = (value: string): string =>
  /^[\p{L}][\p{L}\p{N} ._/()-]*$/u.test(value) &&
  !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value) &&
  value.trim() === value
    ? value
    : JSON.stringify(value);

type Matter = [string, string | readonly string[]][];

const articleMatter = ({ library }: ExportSource, article: Article): Matter => {
  const { csl, id, citationKey } = article;
  return [
    ['id', id],
    ['citation-key', citationKey],
    ['title', titleOf(library, article)],
    ['author', (csl.author ?? []).length === 0 ? '' : authorsOf(article).split('; ')],
    ['type', csl.type],
    ['container-title', plainWords(csl['container-title'] ?? '')],
    [
      'issued',
      csl.issued?.['date-parts']?.[0]?.map((part) => String(part).padStart(2, '0')).join('-') ?? csl.issued?.raw ?? '',
    ],
    ['url', csl.URL ?? ''],
    ['doi', csl.DOI ?? ''],
    ['tags', namesOf(library, article.tagIds)],
    ['collections', namesOf(library, article.collectionIds)],
  ];
};

const noteMatter = ({ library }: ExportSource, note: Note): Matter => [
  ['id', note.id],
  ['title', note.title ?? ''],
  ['about', note.aboutIds],
  ['created', note.createdAt],
  ['tags', namesOf(library, note.tagIds)],
];

function articleBody(source: ExportSource, article: Article, highlights: readonly Highlight[]): string {
  const { library } = source;
  const notes = notesAbout(library, article.id).map((note) => `- ${titleOf(library, note)} (${note.id})`);
  return [
    `# ${titleOf(library, article)}`,
    ...highlights.map((highlight) => highlightBlock(source, article, highlight)),
    ...(notes.length === 0 ? [] : [`## Notes\n\n${notes.join('\n')}`]),
    '',
  ].join('\n\n');
}

/** The quoted words with their page and a block id, so that a link to them lasts; then comment, tags and claims. */
function highlightBlock(source: ExportSource, { citationKey }: Article, highlight: Highlight): string {
  const { library } = source;
  const { id, anchor, comment, tagIds } = highlight;
  const quote = anchor.quote
    .split('\n')
    .map((line) => (line.trim() === '' ? '>' : `> ${line}`))
    .join('\n');
  const tags = namesOf(library, tagIds).map((name) => `#${name.replace(/\s+/g, '-')}`);
  const claims = linksFrom(library, id).map(({ evidence, claim }) => `- ${evidence.stance}: ${claim.text}`);
  const below = [comment ?? '', tags.join(' '), claims.join('\n')].filter((part) => part !== '');
  return [`${quote}\n>\n> ${citationOf(citationKey, locatorOfHighlight(source, highlight))} ^${id}`, ...below].join(
    '\n\n',
  );
}

/** A file name that every system takes, not used yet in this export. */
function freeName(wanted: string, used: Set<string>): string {
  const plain = fileNameOf(wanted);
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? plain : `${plain} ${n}`;
    if (used.has(name.toLowerCase())) continue;
    used.add(name.toLowerCase());
    return name;
  }
}
