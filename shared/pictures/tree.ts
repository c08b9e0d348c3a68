import type { ArticleBranch, ClaimPage, OriginBranch, ShownEvidence } from '../api';
import { firstLine } from '../model/queries';
import type { Stance } from '../model/records';
import type { Box } from './boxes';
import { fitText, wrapText } from './words';

/** Sizes in pixels. */
const WIDTH = 236;
const ACROSS = 44;
const DOWN = 12;
const PAD = 10;
const LINE = 16;
const TYPE = 12.5;

export interface TreeNode extends Box {
  readonly key: string;
  readonly kind: 'origin' | 'article' | 'passage' | 'untraced';
  readonly lines: readonly string[];
  readonly detail: string;
  /** The whole words, for those who do not see the picture. */
  readonly name: string;
  readonly depth: number;
  readonly stance?: Stance;
  readonly evidence?: ShownEvidence;
  readonly articleId?: ArticleBranch['id'];
  /** It repeats what it hangs under. */
  readonly isRepeat: boolean;
  readonly parent?: string;
}

export interface TreeLayout {
  readonly nodes: readonly TreeNode[];
  readonly edges: readonly {
    readonly from: TreeNode;
    readonly to: TreeNode;
    readonly path: string;
    readonly isRepeat: boolean;
  }[];
  readonly width: number;
  readonly height: number;
}

interface Branch extends Omit<TreeNode, keyof Box | 'depth' | 'lines' | 'parent' | 'detail'> {
  readonly detail?: string;
  readonly below: readonly Branch[];
}

/**
 * Where a claim's evidence comes from: origins at the left, what reports them beside, passages at the right. An origin or article
 * that repeats another hangs under it. Siblings stand in the order of the page; a parent stands at the height of its first child.
 */
export function treeLayout(page: ClaimPage): TreeLayout {
  const nodes: TreeNode[] = [];
  let bottom = 0;
  const place = (branch: Branch, depth: number, y: number, parent?: string): void => {
    const { below, detail = '', ...rest } = branch;
    const lines = wrapText(rest.name, WIDTH - 2 * PAD, TYPE, rest.kind === 'passage' ? 3 : 2);
    const height = 2 * PAD + lines.length * LINE + (detail === '' ? 0 : LINE);
    nodes.push({
      ...rest,
      lines,
      detail: fitText(detail, WIDTH - 2 * PAD, TYPE - 1),
      depth,
      x: depth * (WIDTH + ACROSS),
      y,
      width: WIDTH,
      height,
      ...(parent !== undefined && { parent }),
    });
    bottom = Math.max(bottom, y + height + DOWN);
    below.forEach((child, index) => place(child, depth + 1, index === 0 ? y : bottom, rest.key));
  };
  for (const root of rootsOf(page)) place(root, 0, bottom);
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const edges = nodes.flatMap((to) => {
    const from = to.parent === undefined ? undefined : byKey.get(to.parent);
    return from ? [{ from, to, path: elbow(from, to), isRepeat: to.isRepeat }] : [];
  });
  return {
    nodes,
    edges,
    width: Math.max(0, ...nodes.map(({ x, width }) => x + width)),
    height: Math.max(0, bottom - DOWN),
  };
}

/** Lines leave and arrive at the first line of words, so that they stay straight along first children. */
function elbow(from: Box, to: Box): string {
  const [x1, y1, x2, y2] = [from.x + from.width, from.y + PAD + LINE / 2, to.x, to.y + PAD + LINE / 2];
  const turn = x2 - ACROSS / 2;
  return y1 === y2 ? `M${x1} ${y1}H${x2}` : `M${x1} ${y1}H${turn}V${y2}H${x2}`;
}

function rootsOf({ evidence, independence }: ClaimPage): Branch[] {
  const byId = new Map(evidence.map((shown) => [shown.evidence.id as string, shown]));
  const traced = new Set<string>();
  const passages = (ids: readonly string[], key: string): Branch[] =>
    ids.flatMap((id) => {
      const shown = byId.get(id);
      traced.add(id);
      return shown ? [passage(shown, key)] : [];
    });
  const article = (branch: ArticleBranch, above: string, isRepeat: boolean): Branch => {
    const key = `${above}/${branch.id}`;
    return {
      key,
      kind: 'article',
      name: branch.title,
      detail: branch.evidenceIds.length === 0 ? 'nothing taken from it' : branch.detail,
      articleId: branch.id,
      isRepeat,
      below: [...passages(branch.evidenceIds, key), ...branch.repeatedBy.map((lower) => article(lower, key, true))],
    };
  };
  const origin = (branch: OriginBranch, isRepeat: boolean): Branch => {
    const { origin: one, speaker } = branch;
    return {
      key: one.id,
      kind: 'origin',
      name: one.description,
      detail: [speaker?.name, one.where, one.when].filter((part) => part).join(' · '),
      isRepeat,
      below: [
        ...branch.articles.map((lower) => article(lower, one.id, false)),
        ...branch.repeatedBy.map((lower) => origin(lower, true)),
      ],
    };
  };
  const roots = independence.tree.map((branch) => origin(branch, false));
  const rest = evidence.filter((shown) => !traced.has(shown.evidence.id));
  return rest.length === 0 ? roots : [...roots, untraced(rest)];
}

/** What leads to no confirmed origin, by article; notes stand alone. */
function untraced(evidence: readonly ShownEvidence[]): Branch {
  const articles = new Map<string, ShownEvidence[]>();
  for (const shown of evidence) {
    const id = shown.article?.id ?? '';
    articles.set(id, [...(articles.get(id) ?? []), shown]);
  }
  const below = [...articles.values()].flatMap((group): Branch[] => {
    const [first] = group;
    const key = `untraced/${first?.article?.id ?? 'notes'}`;
    const passages = group.map((shown) => passage(shown, key));
    if (!first?.article) return passages;
    const { id, title, detail } = first.article;
    return [{ key, kind: 'article', name: title, detail, articleId: id, isRepeat: false, below: passages }];
  });
  return { key: 'untraced', kind: 'untraced', name: 'No confirmed origin', isRepeat: false, below };
}

function passage(shown: ShownEvidence, above: string): Branch {
  const { evidence, from } = shown;
  const words =
    from.kind === 'note'
      ? from.title || firstLine(from.text) || 'Empty note'
      : from.kind === 'highlight'
        ? from.anchor.quote
        : from.content.map(({ quote }) => quote).join(' … ');
  return {
    key: `${above}/${evidence.id}`,
    kind: 'passage',
    name: words,
    stance: evidence.stance,
    ...(from.kind === 'note' && { detail: 'Note' }),
    evidence: shown,
    isRepeat: false,
    below: [],
  };
}
