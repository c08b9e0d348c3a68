import type { ProposalsPage, ProposedStatement } from '../api';
import type { SourceId } from '../model/ids';
import type { Library } from '../model/library';
import { statementsOf } from '../model/queries';
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
  const own = statementsOf(library, article.id);
  const reviewed = own.filter(({ review }) => review !== 'proposed');
  const seen = new Set(reviewed.map(wordsKey));
  for (const statement of library.tables.statement.values())
    if (statement.textHash === textHash && statement.review === 'rejected') seen.add(wordsKey(statement));
  const covered = reviewed.filter((statement) => statement.textHash === textHash);
  const byName = sourcesByName(library);
  const left = found
    .filter((one) => !seen.has(wordsKey(one)) && !covered.some((statement) => sameCue(statement, one)))
    .map((one) => withSource(one, byName));
  const count = (review: Statement['review']): number => own.filter((statement) => statement.review === review).length;
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

/** An edited statement has other content, but the same words of saying. */
const sameCue = (a: Pick<Statement, 'cue'>, b: Pick<Statement, 'cue'>): boolean =>
  a.cue !== undefined && b.cue !== undefined && a.cue.start < b.cue.end && b.cue.start < a.cue.end;

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
