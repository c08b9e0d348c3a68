import type { ImportedItem, VersionReport } from '../../shared/api';
import { change } from '../../shared/model/actions';
import { articleWithText, findItem, highlightsOf, newestText, titleOf } from '../../shared/model/queries';
import type { Article, TextVersion } from '../../shared/model/records';
import { err, ok, type Result } from '../../shared/result';
import { highlightPlacer, olderTextsMarked } from '../../shared/pages/article';
import type { Parts } from './parts';

type VersionParts = Pick<Parts, 'store' | 'texts' | 'now' | 'unique'>;

/** The article that a new version is for, or why there can be none of this text. */
export function articleForVersion({ store }: VersionParts, into: string, hash: string): Result<Article> {
  const article = findItem(store.library, into);
  if (article?.kind !== 'article')
    return err('not-found', `There is no article “${into}” to bring a new version into.`);
  if (newestText(article)?.hash === hash) return err('already-exists', 'This is the text that the article has now.');
  const other = articleWithText(store.library, hash);
  if (other && other.id !== article.id)
    return err('already-exists', `This text belongs to another article, “${titleOf(store.library, other)}”.`);
  return ok(article);
}

/**
 * Adds a version to an article, as its newest. Highlights are not touched: they keep the version on which they were made,
 * and the report says where each one is in the new text.
 */
export async function addVersion(
  parts: VersionParts,
  article: Article,
  version: TextVersion,
  about: Pick<ImportedItem, 'file' | 'kind'>,
): Promise<ImportedItem> {
  const what = article.texts.length === 0 ? 'Attach the text of' : 'New version of';
  return setTexts(parts, article, [...article.texts, version], what, about);
}

/** Another file with the very text of the newest version: anchors hold, and say where highlights are on its pages. */
export async function replaceFile(
  parts: VersionParts,
  article: Article,
  version: TextVersion,
  about: Pick<ImportedItem, 'file' | 'kind'>,
): Promise<ImportedItem> {
  return setTexts(parts, article, [...article.texts.slice(0, -1), version], 'Another copy of', about);
}

async function setTexts(
  parts: VersionParts,
  article: Article,
  texts: TextVersion[],
  what: string,
  { file, kind }: Pick<ImportedItem, 'file' | 'kind'>,
): Promise<ImportedItem> {
  const { store } = parts;
  const title = titleOf(store.library, article);
  const short = title.length > 150 ? `${title.slice(0, 149).trimEnd()}…` : title;
  const set = { texts, ...(article['onlyPassages'] === undefined ? {} : { onlyPassages: null }) };
  const transaction = change<Article>(parts, `${what} “${short}”`, article, set);
  const done = await store.submit({ type: 'do', transaction });
  if (!done.ok) return { file, kind, status: 'failed', reason: done.error.message };
  const report = await versionReport(parts, { ...article, texts });
  return { file, kind, status: 'added', id: article.id, title, ...(report ? { version: report } : {}) };
}

/** Where the highlights of an article are in its newest text. Undefined when that cannot be read. */
async function versionReport({ store, texts }: VersionParts, article: Article): Promise<VersionReport | undefined> {
  const newest = newestText(article);
  const content = newest && (await texts.read(newest.hash));
  if (!newest || !content?.ok) return undefined;
  const older = new Map<string, string>();
  for (const hash of olderTextsMarked(store.library, article)) {
    const text = await texts.read(hash);
    if (text.ok) older.set(hash, text.value);
  }
  const place = highlightPlacer(content.value, older);
  const highlights = highlightsOf(store.library, article.id)
    .sort((a, b) => a.anchor.start - b.anchor.start)
    .map((highlight) => ({ id: highlight.id, quote: highlight.anchor.quote, ...place(highlight) }));
  const count = (found: VersionReport['highlights'][number]['found']): number =>
    highlights.filter((one) => one.found === found).length;
  const counts = {
    exact: count('exact'),
    moved: count('moved'),
    approximate: count('approximate'),
    lost: count('lost'),
  };
  const before = article.texts.at(-2)?.hash;
  return { hash: newest.hash, ...(before === undefined ? {} : { before }), counts, highlights };
}

/** Two versions of an article; the older one is the version before the newer, the newer one the newest, unless named. */
export function versionPair(
  article: Article,
  from: string | undefined,
  to: string | undefined,
): Result<[TextVersion, TextVersion]> {
  const named = (wanted: string | undefined, fallback: number): number =>
    wanted === undefined ? fallback : article.texts.findLastIndex(({ hash }) => hash.startsWith(wanted));
  const newer = named(to, article.texts.length - 1);
  const older = named(from, newer - 1);
  const [a, b] = [article.texts[older], article.texts[newer]];
  if (a && b) return ok([a, b]);
  return err(
    'not-found',
    article.texts.length < 2 ? 'The article has one version only.' : 'The article has no such version.',
  );
}
