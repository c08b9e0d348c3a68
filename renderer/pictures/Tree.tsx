import type { TreeLayout, TreeNode } from '../../shared/pictures/tree';
import { cx } from '../ui/cx';
import styles from './drawing.module.css';
import { StanceShape } from './StanceShape';
import type { useChosen } from './useChosen';

/** Boxes and lines of a provenance tree; `chosen` is absent when it is saved. */
export function Tree({ layout, chosen }: { layout: TreeLayout; chosen?: ReturnType<typeof useChosen<TreeNode>> }) {
  return (
    <>
      <g role="presentation">
        {layout.edges.map(({ to, path, isRepeat }) => (
          <path key={to.key} className={cx(styles.edge, isRepeat && styles.repeat)} d={path} />
        ))}
      </g>
      {layout.nodes.map((node) => (
        <g key={node.key} {...chosen?.optionOf(node)} aria-label={labelOf(node)}>
          <Box node={node} />
          {chosen?.chosen === node && (
            <rect
              className={styles.chosen}
              x={node.x - 2}
              y={node.y - 2}
              width={node.width + 4}
              height={node.height + 4}
              rx={8}
            />
          )}
        </g>
      ))}
    </>
  );
}

const KINDS = { origin: 'Origin', article: 'Article', passage: 'Passage', untraced: '' };

const labelOf = ({ kind, name, detail, stance, isRepeat }: TreeNode): string =>
  [KINDS[kind], stance, name, detail, isRepeat && 'repeats what it hangs under'].filter((part) => part).join(', ');

function Box({ node: { kind, x, y, width, height, lines, detail, stance } }: { node: TreeNode }) {
  const look = kind === 'passage' ? styles.ground : kind === 'article' ? styles.box : styles[kind];
  return (
    <>
      <rect className={look} x={x} y={y} width={width} height={height} rx={kind === 'origin' ? 14 : 6} />
      {stance && <StanceShape stance={stance} x={x + 2} y={y + 18} r={6} />}
      {lines.map((line, index) => (
        <text
          key={index}
          className={kind === 'untraced' ? styles.text : styles.words}
          x={x + 12}
          y={y + 22 + index * 16}
        >
          {line}
        </text>
      ))}
      {detail !== '' && (
        <text className={styles.small} x={x + 12} y={y + 22 + lines.length * 16}>
          {detail}
        </text>
      )}
    </>
  );
}
