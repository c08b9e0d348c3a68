import type { AnyId, ArticleId } from '../../shared/model/ids';
import type { Library } from '../../shared/model/library';
import { namesOf, newestText } from '../../shared/model/queries';
import type { Anchor, Article, CslDate, CslName, Item, RecordOf } from '../../shared/model/records';
import { dayOf, facetsOf } from '../../shared/query';
import type { SearchDocument } from './types';
import { plainTitle, plainWords } from '../../shared/model/plainTitle';

/**
 * How a record is searched, or undefined for one that is not: links and tags are found through what they belong to,
 * and a rejected statement is not there. The text of an article is named by its hash.
 *
 * The document also holds what stands in other records: names of tags and speakers, what belongs to the article of a
 * highlight, whether something points at the record. When one of these changes, the document must be made again.
 */
export function documentOf(item: Item, library: Library): SearchDocument | undefined {
  const { id, kind } = item;
  const about = { facets: facetsOf(item, library), date: dayOf(item, library) };
  const tags = 'tagIds' in item ? namesOf(library, item.tagIds as AnyId[]).join(', ') : undefined; // under this name only ids
  switch (item.kind) {
    case 'article': {
      const hash = newestText(item)?.hash;
      const fields = present({ ...bibliographic(item), tags });
      return {
        id,
        kind,
        articleId: item.id,
        title: titleOf(item),
        fields,
        ...about,
        ...(hash !== undefined && { textHash: hash }),
      };
    }
    case 'highlight': {
      const { articleId, anchor, comment } = item;
      const fields = present({ highlight: anchor.quote, comment, tags });
      return { id, kind, articleId, title: titleOfArticle(articleId, library), fields, ...about };
    }
    case 'statement': {
      if (item.review === 'rejected') return undefined;
      const { articleId, content, speaker, speakerId } = item;
      const authors = (speakerId && library.tables.source.get(speakerId)?.name) ?? speaker?.quote;
      const statement = content.map(({ quote }: Anchor) => quote).join(' … ');
      const fields = present({ statement, authors, tags });
      return { id, kind, articleId, title: titleOfArticle(articleId, library), fields, ...about };
    }
    case 'note': {
      const title = item.title ?? firstLine(item.text);
      return { id, kind, title, fields: present({ title: item.title, note: item.text, tags }), ...about };
    }
    case 'claim': {
      const remarks = [
        item.confidence?.reason,
        ...(item.silences ?? []).flatMap((silence) => [silence.where, silence.comment]),
      ];
      const comment = remarks.filter(Boolean).join('\n');
      return { id, kind, title: item.text, fields: present({ claim: item.text, comment, tags }), ...about };
    }
    case 'source':
      return { id, kind, title: item.name, fields: { source: [item.name, ...item.aliases].join(', ') }, ...about };
    case 'origin':
      return { id, kind, title: item.description, fields: { source: item.description }, ...about };
    case 'value':
      return { id, kind, articleId: item.articleId, ...answerOf(item, library), ...about };
    case 'appraisal': {
      const { claimId, comment } = item;
      if (!comment) return undefined;
      return { id, kind, title: library.tables.claim.get(claimId)?.text ?? '', fields: { comment }, ...about };
    }
    case 'decision': {
      const articleId = library.tables.candidate.get(item.candidateId)?.articleId;
      if (!item.note || !articleId) return undefined;
      return {
        id,
        kind,
        articleId,
        title: titleOfArticle(articleId, library),
        fields: { comment: item.note },
        ...about,
      };
    }
    case 'collection':
      return { id, kind, title: item.name, fields: { title: item.name }, ...about };
    default:
      return undefined;
  }
}

/** A cell of an evidence table, called after its source and its question, says what it answers, in the words of its column. */
function answerOf(
  { columnId, articleId, content, notReported, comment }: RecordOf<'value'>,
  library: Library,
): Pick<SearchDocument, 'title' | 'fields'> {
  const column = library.tables.column.get(columnId);
  const words = column?.options?.find(({ key }) => key === content)?.name ?? content;
  const measured = typeof words === 'number' && column?.unit ? `${words} ${column.unit}` : words;
  const answer = notReported ? 'not reported' : measured?.toString();
  const title = [titleOfArticle(articleId, library), column?.name].filter(Boolean).join(' · ');
  return { title, fields: present({ answer, comment }) };
}

type Fields = SearchDocument['fields'];

/** Without the fields that are absent or empty. */
function present(fields: { [F in keyof Fields]: string | undefined }): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text)); // what is left is text
}

function bibliographic({ csl }: Article): { [F in keyof Fields]: string | undefined } {
  const people = [...(csl.author ?? []), ...(csl.editor ?? [])];
  return {
    title: plainTitle(csl),
    authors: people.map(writtenName).join(', '),
    container: plainWords([csl['container-title'], csl.publisher].filter(Boolean).join(', ')),
    year: csl.issued && yearOf(csl.issued),
    abstract: csl.abstract && plainWords(csl.abstract),
  };
}

const titleOf = ({ csl, citationKey }: Article): string => plainTitle(csl) ?? citationKey;

function titleOfArticle(id: ArticleId, { tables }: Library): string {
  const article = tables.article.get(id);
  return article ? titleOf(article) : '';
}

const writtenName = (name: CslName): string =>
  name.literal ??
  [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix]
    .filter(Boolean)
    .join(' ');

const yearOf = (date: CslDate): string | undefined => {
  const years = date['date-parts']?.map(([year]) => year).filter((year) => year !== undefined);
  return years?.length ? years.join(' ') : /\d{4}/.exec(date.raw ?? date.literal ?? '')?.[0];
};

/** The first line that says something, without Markdown's marks at its start. */
function firstLine(markdown: string): string {
  const line = markdown.split('\n').find((each) => /[\p{L}\p{N}]/u.test(each)) ?? '';
  return line.replace(/^[\s#>*+-]+/u, '').trim();
}
