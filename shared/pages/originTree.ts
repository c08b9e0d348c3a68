import type { ArticleBranch, OriginBranch, ShownEvidence } from '../api';
import type { ArticleId, EvidenceId, OriginId } from '../model/ids';
import type { Library } from '../model/library';
import { sourceLine, titleOf } from '../model/queries';
import type { Article } from '../model/records';

interface TracedEvidence {
  readonly id: EvidenceId;
  readonly originId: OriginId | undefined;
  readonly article: ShownEvidence['article'];
}

/** The origins of evidence as a tree: what repeats another hangs below it, origins and articles alike. */
export function originTree(
  library: Library,
  evidence: readonly TracedEvidence[],
  voices: readonly (readonly string[])[],
): OriginBranch[] {
  const ids = new Set(evidence.flatMap(({ originId }) => originId ?? []));
  return grow<OriginId, OriginBranch>(
    ids,
    (id) => library.tables.origin.get(id)?.derivedFromId,
    (id, repeatedBy) => {
      const origin = library.tables.origin.get(id);
      if (!origin) return undefined;
      const speaker = origin.speakerId && library.tables.source.get(origin.speakerId);
      const voice = voices.findIndex((group) => group.includes(id));
      return {
        origin,
        ...(speaker && { speaker: { id: speaker.id, name: speaker.name, type: speaker.type } }),
        ...(voice >= 0 && { voice }),
        articles: articlesOf(
          library,
          evidence.filter(({ originId }) => originId === id),
        ),
        repeatedBy,
      };
    },
  );
}

function articlesOf(library: Library, evidence: readonly TracedEvidence[]): ArticleBranch[] {
  const ids = new Set(evidence.flatMap(({ article }) => article?.id ?? []));
  return grow<ArticleId, ArticleBranch>(
    ids,
    (id) => library.tables.article.get(id)?.derivedFromId,
    (id, repeatedBy) => {
      const article: Article | undefined = library.tables.article.get(id);
      if (!article) return undefined;
      const evidenceIds = evidence.filter((one) => one.article?.id === id).map((one) => one.id);
      return { id, title: titleOf(library, article), detail: sourceLine(article), evidenceIds, repeatedBy };
    },
  );
}

/** Trees of these ids and of all above them. The model keeps anything from being above itself. */
function grow<I extends string, B>(
  ids: ReadonlySet<I>,
  above: (id: I) => I | undefined,
  branch: (id: I, below: B[]) => B | undefined,
): B[] {
  const below = new Map<I | undefined, Set<I>>();
  for (const id of ids) {
    let at: I | undefined = id;
    while (at !== undefined) {
      const parent: I | undefined = above(at);
      below.set(parent, (below.get(parent) ?? new Set<I>()).add(at));
      at = parent;
    }
  }
  const under = (parent: I | undefined): B[] =>
    [...(below.get(parent) ?? [])].flatMap((id) => branch(id, under(id)) ?? []);
  return under(undefined);
}
