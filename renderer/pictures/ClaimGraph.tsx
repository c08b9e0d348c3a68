import type { PicturedClaim } from '../../shared/api';
import { STANCES } from '../../shared/model/records';
import { cx } from '../ui/cx';
import styles from './drawing.module.css';
import { LINE, PAD, RELATION_WORDS, type MapEdge, type MapLayout, type MapNode } from './settleMap';
import { StanceShape } from './StanceShape';
import type { useChosen } from './useChosen';

export function evidenceWords(counts: PicturedClaim['counts']): string {
  const words = STANCES.flatMap((stance) => (counts[stance] === 0 ? [] : [`${counts[stance]} ${stance}`]));
  return words.length === 0 ? 'No evidence' : words.join(', ');
}

/** Claims as boxes and relations as lines between them; `chosen` is absent when it is saved. */
export function ClaimGraph({ layout, chosen }: { layout: MapLayout; chosen?: ReturnType<typeof useChosen<MapNode>> }) {
  const { nodes, edges, aloneFrom } = layout;
  return (
    <>
      <g role="presentation">
        {edges.map((edge) => (
          <Edge key={edge.key} edge={edge} isOwn={chosen?.chosen === edge.from || chosen?.chosen === edge.to} />
        ))}
        {aloneFrom !== undefined && (
          <text className={styles.small} x={0} y={aloneFrom + 14}>
            Without relation to another claim
          </text>
        )}
      </g>
      {nodes.map((node) => (
        <g
          key={node.key}
          {...chosen?.optionOf(node)}
          aria-label={`${node.claim.text} ${evidenceWords(node.claim.counts)}`}
        >
          <Node node={node} />
          {chosen?.chosen === node && (
            <rect
              className={styles.chosen}
              x={node.x - 3}
              y={node.y - 3}
              width={node.width + 6}
              height={node.height + 6}
              rx={9}
            />
          )}
        </g>
      ))}
      <g role="presentation">
        {edges.map((edge) => (
          <EdgeLabel key={edge.key} edge={edge} />
        ))}
      </g>
    </>
  );
}

function Node({ node: { claim, lines, x, y, width, height } }: { node: MapNode }) {
  const there = STANCES.filter((stance) => claim.counts[stance] > 0);
  const bottom = y + height - PAD - 4;
  return (
    <>
      <rect className={styles.box} x={x} y={y} width={width} height={height} rx={7} />
      {lines.map((line, index) => (
        <text key={index} className={styles.words} x={x + PAD} y={y + PAD + 12 + index * LINE}>
          {line}
        </text>
      ))}
      {there.length === 0 && (
        <text className={styles.small} x={x + PAD} y={bottom + 4}>
          no evidence
        </text>
      )}
      {there.map((stance, index) => (
        <g key={stance}>
          <StanceShape stance={stance} x={x + PAD + 5 + index * 44} y={bottom} r={4.5} />
          <text className={styles.small} x={x + PAD + 14 + index * 44} y={bottom + 4}>
            {claim.counts[stance]}
          </text>
        </g>
      ))}
    </>
  );
}

function Edge({ edge: { type, x1, y1, x2, y2 }, isOwn }: { edge: MapEdge; isOwn: boolean }) {
  const isDirected = type === 'refines' || type === 'depends';
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length];
  return (
    <>
      <line
        className={cx(styles.edge, (type === 'contradicts' || type === 'refines') && styles[type], isOwn && styles.own)}
        x1={x1}
        y1={y1}
        x2={x2}
        y2={y2}
      />
      {isDirected && (
        <path
          className={styles.head}
          d={`M${x2} ${y2}L${x2 - 9 * dx - 4.5 * dy} ${y2 - 9 * dy + 4.5 * dx}L${x2 - 9 * dx + 4.5 * dy} ${y2 - 9 * dy - 4.5 * dx}Z`}
        />
      )}
    </>
  );
}

/** The word of a relation on its line, on ground of its own. */
function EdgeLabel({ edge: { type, word } }: { edge: MapEdge }) {
  if (!word) return null;
  const { x, y, width } = word;
  return (
    <>
      <rect className={styles.ground} x={x - width / 2} y={y - 8} width={width} height={16} rx={4} />
      <text
        className={cx(styles.small, type === 'contradicts' && styles.disputes)}
        x={x}
        y={y}
        textAnchor="middle"
        dominantBaseline="central"
      >
        {RELATION_WORDS[type]}
      </text>
    </>
  );
}
