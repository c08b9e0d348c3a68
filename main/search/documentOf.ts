import type { AnyId } from '../../shared/model/ids';
import type { Anchor, Article, CslDate, CslName, Item } from '../../shared/model/records';
import { newestText } from '../../shared/model/queries';
import type { SearchDocument } from './types';

/** What a record does not hold itself. */
export interface DocumentLookup {
  getItem(id: AnyId): Item | undefined;
  /** The content of a stored text, or undefined when it cannot be read. */
  getText(hash: string): string | undefined;
}

/**
 * How a record is searched, or undefined for one that is not: links and tags are found through what they belong to,
 * and a rejected statement is not there.
 *
 * The document also holds names of other records: of tags, of the article of a highlight, of the speaker of a statement.
 * When one of these changes, the documents of the records that refer to it must be made again.
 */
export function documentOf(item: Item, lookup: DocumentLookup): SearchDocument | undefined {
  const { id, kind } = item;
  switch (item.kind) {
    case 'article': {
      const title = titleOf(item);
      const version = newestText(item);
      const text = version && lookup.getText(version.hash);
      return {
        id,
        kind,
        articleId: item.id,
        title,
        fields: present({ ...bibliographic(item), tags: tagsOf(item, lookup), text }),
      };
    }
    case 'highlight': {
      const { articleId, anchor, comment } = item;
      const title = titleOfArticle(articleId, lookup);
      return {
        id,
        kind,
        articleId,
        title,
        fields: present({ text: anchor.quote, comment, tags: tagsOf(item, lookup) }),
      };
    }
    case 'statement': {
      if (item.review === 'rejected') return undefined;
      const { articleId, content, speaker, speakerId } = item;
      const authors = (speakerId && nameOf(lookup.getItem(speakerId))) ?? speaker?.quote;
      const text = content.map(({ quote }: Anchor) => quote).join(' … ');
      const title = titleOfArticle(articleId, lookup);
      return { id, kind, articleId, title, fields: present({ text, authors, tags: tagsOf(item, lookup) }) };
    }
    case 'note': {
      const title = item.title ?? firstLine(item.text);
      return { id, kind, title, fields: present({ title: item.title, text: item.text, tags: tagsOf(item, lookup) }) };
    }
    case 'claim':
      return { id, kind, title: item.text, fields: present({ text: item.text, tags: tagsOf(item, lookup) }) };
    case 'source':
      return { id, kind, title: item.name, fields: present({ title: item.name, comment: item.aliases.join(', ') }) };
    case 'origin':
      return { id, kind, title: item.description, fields: { text: item.description } };
    case 'collection':
      return { id, kind, title: item.name, fields: { title: item.name } };
    case 'evidence':
    case 'relation':
    case 'tag':
      return undefined;
  }
}

type Fields = SearchDocument['fields'];

/** Without the fields that are absent or empty. */
function present(fields: { [F in keyof Fields]: string | undefined }): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text)); // what is left is text
}

function bibliographic({ csl }: Article): { [F in keyof Fields]: string | undefined } {
  const people = [...(csl.author ?? []), ...(csl.editor ?? [])];
  return {
    title: csl.title,
    authors: people.map(writtenName).join(', '),
    container: [csl['container-title'], csl.publisher].filter(Boolean).join(', '),
    year: csl.issued && yearOf(csl.issued),
    abstract: csl.abstract,
  };
}

const titleOf = ({ csl, citationKey }: Article): string => csl.title ?? citationKey;

function titleOfArticle(id: AnyId, lookup: DocumentLookup): string {
  const article = lookup.getItem(id);
  return article?.kind === 'article' ? titleOf(article) : '';
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

const tagsOf = ({ tagIds }: { tagIds: readonly AnyId[] }, lookup: DocumentLookup): string =>
  tagIds.flatMap((id) => nameOf(lookup.getItem(id)) ?? []).join(', ');

function nameOf(item: Item | undefined): string | undefined {
  return item?.kind === 'tag' || item?.kind === 'source' ? item.name : undefined;
}

/** The first line that says something, without Markdown's marks at its start. */
function firstLine(markdown: string): string {
  const line = markdown.split('\n').find((each) => /[\p{L}\p{N}]/u.test(each)) ?? '';
  return line.replace(/^[\s#>*+-]+/u, '').trim();
}
