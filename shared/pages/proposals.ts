import type { ProposalsPage, ProposedStatement } from '../api';
import type { SourceId } from '../model/ids';
import type { Library } from '../model/library';
import { rejectedStatements, statementsOf } from '../model/queries';
import type { Article, Source, Statement } from '../model/records';
import { foldName, isNamed, sourcesByName } from './sourcesByName';

/**
 * What is left to review of the statements found in an article's text. One that the user accepted, edited or rejected does
 * not come back: not on the same text, whichever article holds it, and not in a newer text of the article that has the same
 * words.
 */
export function proposalsPage(
  library: Library,
  article: Article,
  textHash: string,
  found: readonly ProposedStatement[],
): ProposalsPage {
  const reviewed = statementsOf(library, article.id).filter(({ review }) => review !== 'proposed');
  const rejected = rejectedStatements(library);
  const own = rejected.filter((one) => one.articleId === article.id || one.textHash === textHash);
  const seen = new Set([...reviewed, ...own].map(wordsKey));
  for (const one of rejected) seen.add(contextKey(one));
  const covered = [...reviewed, ...own].filter((statement) => statement.textHash === textHash);
  const byName = sourcesByName(library);
  const left = found
    .filter(
      (one) =>
        !seen.has(wordsKey(one)) && !seen.has(contextKey(one)) && !covered.some((statement) => sameCue(statement, one)),
    )
    .map((one) => withSource(one, byName));
  const count = (review: Statement['review']): number =>
    [...reviewed, ...own].filter((statement) => statement.review === review).length;
  return {
    articleId: article.id,
    textHash,
    proposals: left,
    speakers: speakersOf(left.length > 0 ? found : [], byName),
    reviewed: { accepted: count('accepted'), edited: count('edited'), rejected: count('rejected') },
  };
}

/** The words of the statement and of its cue, so that it is known again in a changed text. */
const wordsKey = ({ content, cue }: Pick<Statement, 'content' | 'cue'>): string =>
  JSON.stringify([cue?.quote ?? '', ...content.map(({ quote }) => quote.replace(/\s+/g, ' ').trim())]);

/** The same with the words around it: what is known of it in another article, as when a text was deleted and imported again. */
const contextKey = (one: Pick<Statement, 'content' | 'cue'>): string =>
  `${wordsKey(one)} ${one.content.map(({ prefix, suffix }) => `${prefix}|${suffix}`.replace(/\s+/g, ' ')).join(' ')}`;

/** An edited statement has other content, but the same words of saying. */
const sameCue = ({ cue: own, otherCues = [] }: Statement, { cue }: Pick<Statement, 'cue'>): boolean =>
  cue !== undefined &&
  [...(own ? [own] : []), ...otherCues].some(({ start, end }) => start < cue.end && cue.start < end);

function withSource(one: ProposedStatement, byName: ReadonlyMap<string, Source>): ProposedStatement {
  const sourceId = one.guess && isNamed(one.guess) ? byName.get(foldName(one.guess.name))?.id : undefined;
  return sourceId && one.guess ? { ...one, guess: { ...one.guess, sourceId } } : one;
}

function speakersOf(
  found: readonly ProposedStatement[],
  byName: ReadonlyMap<string, Source>,
): ProposalsPage['speakers'] {
  const speakers = new Map<string, { name: string; type: Source['type']; sourceId?: SourceId }>();
  for (const { guess } of found) {
    if (!guess || guess.by === 'none' || speakers.has(foldName(guess.name))) continue;
    const source = byName.get(foldName(guess.name));
    speakers.set(foldName(guess.name), { name: guess.name, type: guess.type, ...(source && { sourceId: source.id }) });
  }
  return [...speakers.values()];
}
