import { anchorResolver } from '../../shared/anchoring';
import type { NotebookApi } from '../../shared/api';
import { edtfOf } from '../../shared/model/dates';
import type { ArticleId } from '../../shared/model/ids';
import { getItem, type Library } from '../../shared/model/library';
import {
  evidenceFor,
  findItem,
  highlightsOf,
  linksFrom,
  newestText,
  referrersOf,
  rejectedStatements,
  statementsOf,
} from '../../shared/model/queries';
import type { Anchor, Article, Highlight, Statement } from '../../shared/model/records';
import { originProposals } from '../../shared/pages/originProposals';
import { err, ok } from '../../shared/result';
import type { TracedPassage, TracedText } from '../compare/trace';
import type { Parts } from './parts';

/** Each text costs some 5 ms in the worker; more articles than this are not read at once. */
const MOST_TEXTS = 200;
/** How many articles that are like the one at hand may share an event with it. */
const LIKE_IT = 12;

/** Origins are proposed anew for each request, from the texts and from what the user has said of their passages. */
export function originCalls(
  parts: Pick<Parts, 'store' | 'texts' | 'worker' | 'index'>,
): Pick<NotebookApi, 'originProposals'> {
  const { store, texts, worker, index } = parts;
  const { library } = store;

  async function readText(article: Article): Promise<TracedText | undefined> {
    const version = newestText(article);
    const content = version && (await texts.read(version.hash));
    if (!content?.ok) return undefined; // the article itself says why it cannot be read
    const { csl } = article;
    return {
      doc: article.id,
      text: content.value,
      title: csl.title,
      publisher: csl['container-title'] ?? csl.publisher,
      issued: edtfOf(csl.issued),
      passages: passagesOf(library, article, content.value),
    };
  }

  return {
    async originProposals({ id }) {
      const item = findItem(library, id);
      if (item?.kind !== 'claim' && item?.kind !== 'article')
        return err('not-found', `There is no claim or article with the id or citation key “${id}”.`);
      const asked =
        item.kind === 'claim'
          ? evidenceFor(library, item.id).flatMap(({ fromId }) => passage(library, fromId) ?? [])
          : markedOf(library, item);
      const around = item.kind === 'article' ? await like(item) : [];
      const ids = [...asked.flatMap(({ articleId }) => articleId ?? []), ...around];
      const articles = [...new Set(ids.flatMap((each) => [each, ...above(library, each)]))]
        .slice(0, MOST_TEXTS)
        .flatMap((each) => library.tables.article.get(each) ?? []);
      const read = await Promise.all(articles.map(readText));
      const traced = await worker.call('traceOrigins', { texts: read.flatMap((text) => text ?? []) });
      if (!traced.ok) return traced;
      const origins = originProposals(
        library,
        asked.map((each) => each.id),
        traced.value,
      );
      const repeats =
        item.kind === 'claim'
          ? origins.repeats
          : origins.repeats.filter(
              ({ id: one, ofId }) => one === item.id || ofId === item.id || !one.startsWith('article'),
            );
      return ok({ ...origins, repeats });
    },
  };

  /** Articles with much the same words, found by the index, and those that the user says repeat it. */
  async function like(article: Article): Promise<ArticleId[]> {
    const found = await index.similar({ id: article.id, kinds: ['article'], unlinked: false, limit: LIKE_IT });
    const alike = found.ok ? found.value.hits.flatMap(({ articleId, id }) => articleId ?? (id as ArticleId)) : []; // only articles were asked for
    return [article.id, ...alike, ...referrersOf(library, article.id, 'article').map(({ id }) => id)];
  }
}

const isReviewed = ({ review }: Statement): boolean => review === 'accepted' || review === 'edited';

function passage(library: Library, id: Parameters<typeof getItem>[1]): Highlight | Statement | undefined {
  const item = getItem(library, id);
  return item?.kind === 'highlight' || (item?.kind === 'statement' && isReviewed(item)) ? item : undefined;
}

/** Accepted statements, and highlights that are evidence: what can count. */
const markedOf = (library: Library, { id }: Article): (Highlight | Statement)[] => [
  ...statementsOf(library, id).filter(isReviewed),
  ...highlightsOf(library, id).filter((highlight) => linksFrom(library, highlight.id).length > 0),
];

function* above(library: Library, id: ArticleId): Generator<ArticleId> {
  for (
    let next = library.tables.article.get(id)?.derivedFromId;
    next;
    next = library.tables.article.get(next)?.derivedFromId
  )
    yield next;
}

/** What the user marked and reviewed in an article, where it stands in this text. What is not surely there is left out. */
function passagesOf(library: Library, article: Article, text: string): TracedPassage[] {
  const resolve = anchorResolver(text);
  const place = (anchor: Anchor): { start: number; end: number } | undefined => {
    const match = resolve(anchor);
    return match.found === 'exact' || match.found === 'moved' ? { start: match.start, end: match.end } : undefined;
  };
  const places = (anchors: readonly Anchor[]) => anchors.flatMap((anchor) => place(anchor) ?? []);
  const rejected = rejectedStatements(library).filter(({ articleId }) => articleId === article.id);
  const statements = [...statementsOf(library, article.id), ...rejected].flatMap((statement): TracedPassage[] => {
    const content = places(statement.content);
    if (content.length !== statement.content.length || statement.review === 'proposed') return [];
    if (statement.review === 'rejected') return [{ id: statement.id, content, isRejected: true }];
    return [{ id: statement.id, content, accepted: acceptedOf(library, statement, content, places) }];
  });
  const highlights = markedOf(library, article).flatMap((marked): TracedPassage[] => {
    const content = marked.kind === 'highlight' ? places([marked.anchor]) : [];
    return content.length > 0 ? [{ id: marked.id, content }] : [];
  });
  return [...statements, ...highlights];
}

function acceptedOf(
  library: Library,
  statement: Statement,
  content: TracedPassage['content'],
  places: (anchors: readonly Anchor[]) => { start: number; end: number }[],
): NonNullable<TracedPassage['accepted']> {
  const one = (anchor: Anchor | undefined) => (anchor ? places([anchor])[0] : undefined);
  const source = statement.speakerId && library.tables.source.get(statement.speakerId);
  const written = one(statement.speaker);
  const name = source?.name ?? statement.speaker?.quote;
  const [hearer, venue] = [one(statement.hearer), one(statement.venue)];
  return {
    quoted: places(statement.quoted ?? []),
    mode: statement.mode,
    cue: one(statement.cue) ?? content[0]!, // there is one at least
    force: statement.force ?? 'neutral',
    certainty: statement.certainty ?? 'unspecified',
    polarity: statement.polarity ?? 'positive',
    ...(name !== undefined && {
      speaker: {
        name,
        type: source?.type ?? 'person',
        by: 'name',
        footing: statement.footing ?? 'on-record',
        ...written,
      },
    }),
    ...(hearer && { hearer }),
    ...(venue && { venue }),
    ...(statement.said && {
      time: { ...content[0]!, ...(statement.said.edtf !== undefined && { edtf: statement.said.edtf }) },
    }),
  };
}
