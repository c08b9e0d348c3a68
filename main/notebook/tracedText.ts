import { anchorResolver } from '../../shared/anchoring';
import { edtfOf } from '../../shared/model/dates';
import type { Library } from '../../shared/model/library';
import { plainOutlet, plainTitle } from '../../shared/model/plainTitle';
import { highlightsOf, linksFrom, newestText, rejectedStatements, statementsOf } from '../../shared/model/queries';
import type { Anchor, Article, Highlight, Statement } from '../../shared/model/records';
import type { TracedPassage, TracedText } from '../compare/trace';
import type { Parts } from './parts';

/** An article's newest text with what the user marked and reviewed in it; undefined when it has none that can be read. */
export async function tracedText(
  { store: { library }, texts }: Pick<Parts, 'store' | 'texts'>,
  article: Article,
): Promise<TracedText | undefined> {
  const version = newestText(article);
  const content = version && (await texts.read(version.hash));
  if (!content?.ok) return undefined; // the article itself says why it cannot be read
  const { csl } = article;
  return {
    doc: article.id,
    text: content.value,
    title: plainTitle(csl),
    publisher: plainOutlet(csl),
    issued: edtfOf(csl.issued),
    passages: passagesOf(library, article, content.value),
  };
}

export const isReviewed = ({ review }: Statement): boolean => review === 'accepted' || review === 'edited';

/** Accepted statements, and highlights that are evidence: what can count. */
export const markedOf = (library: Library, { id }: Article): (Highlight | Statement)[] => [
  ...statementsOf(library, id).filter(isReviewed),
  ...highlightsOf(library, id).filter((highlight) => linksFrom(library, highlight.id).length > 0),
];

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
