/** An object of schema.org data; its fields are anything. */
export type Thing = Readonly<Record<string, unknown>>;

/** Types that describe the text itself, with the CSL type of what they are. */
const WORKS: Readonly<Record<string, string>> = {
  ScholarlyArticle: 'article-journal',
  MedicalScholarlyArticle: 'article-journal',
  NewsArticle: 'article-newspaper',
  ReportageNewsArticle: 'article-newspaper',
  AnalysisNewsArticle: 'article-newspaper',
  OpinionNewsArticle: 'article-newspaper',
  BackgroundNewsArticle: 'article-newspaper',
  ReviewNewsArticle: 'article-newspaper',
  AskPublicNewsArticle: 'article-newspaper',
  BlogPosting: 'post-weblog',
  LiveBlogPosting: 'post-weblog',
  SocialMediaPosting: 'post',
  DiscussionForumPosting: 'post',
  Report: 'report',
  TechArticle: 'webpage',
  Thesis: 'thesis',
  Book: 'book',
  Chapter: 'chapter',
  Article: 'webpage',
};

/** The CSL type of a type of schema.org that is a text; undefined for others. */
export const cslTypeOf = (name: string): string | undefined => (Object.hasOwn(WORKS, name) ? WORKS[name] : undefined);

/** Graphs are nested and refer to each other; so deep and no deeper they hold what a page says of itself. */
const DEEPEST = 6;

export interface Work {
  readonly thing: Thing;
  readonly cslType: string;
}

/** The work that a page's JSON-LD describes: the most particular type that is named, the first of it. */
export function workOf(jsonLd: readonly unknown[]): Work | undefined {
  const order = Object.keys(WORKS);
  const works = [...thingsIn(jsonLd, DEEPEST)].flatMap((thing) => {
    const [type] = typesOf(thing)
      .filter((name) => Object.hasOwn(WORKS, name))
      .sort((a, b) => order.indexOf(a) - order.indexOf(b));
    return type === undefined ? [] : [{ thing, rank: order.indexOf(type), cslType: WORKS[type] ?? 'webpage' }];
  });
  return works.sort((a, b) => a.rank - b.rank)[0];
}

/** The objects of a graph; those that only stand inside another one, as authors do, are not works of their own. */
function* thingsIn(value: unknown, depth: number): Generator<Thing> {
  if (depth === 0 || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (const each of value) yield* thingsIn(each, depth - 1);
  else {
    const thing = value as Thing; // an object of JSON
    yield thing;
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement'])
      yield* thingsIn(thing[key], depth - 1);
  }
}

const typesOf = (thing: Thing): string[] =>
  listOf(thing['@type']).flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/:#]/, '')] : []));

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** A text field; of several values the first. Entities that were written twice are read once more. */
export function textField(thing: Thing | undefined, field: string): string | undefined {
  const [value] = listOf(thing?.[field]);
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

/** What a field says by name: a text, or things with a `name`. References to elsewhere in the graph are followed by `@id`. */
export function namesIn(thing: Thing | undefined, field: string, jsonLd: readonly unknown[]): string[] {
  return listOf(thing?.[field]).flatMap((value) => {
    if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
    if (typeof value !== 'object' || value === null) return [];
    return namesOf(resolved(value as Thing, jsonLd));
  });
}

/** The names of a thing: it may have several where it stands for several people, or a person's in parts. */
function namesOf(thing: Thing): string[] {
  const names = listOf(thing['name']).flatMap((name) => (typeof name === 'string' && name.trim() ? [name.trim()] : []));
  if (names.length > 0) return names;
  const parts = [textField(thing, 'givenName'), textField(thing, 'familyName')].filter((part) => part !== undefined);
  return parts.length > 0 ? [parts.join(' ')] : [textField(thing, 'legalName')].filter((name) => name !== undefined);
}

function resolved(thing: Thing, jsonLd: readonly unknown[]): Thing {
  const id = thing['@id'];
  if (thing['name'] !== undefined || typeof id !== 'string') return thing;
  for (const other of thingsIn(jsonLd, DEEPEST)) if (other['@id'] === id && other['name'] !== undefined) return other;
  return thing;
}
