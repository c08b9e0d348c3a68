import { useMemo } from 'react';
import type { RelationType } from '../../shared/model/records';
import { middle } from '../../shared/pictures/boxes';
import { CommandButton } from '../app/CommandButton';
import { useNarrow } from '../app/useNarrow';
import { useCall } from '../state/useCall';
import { EmptyState } from '../ui/EmptyState';
import { Late } from '../ui/Late';
import { Canvas } from './Canvas';
import { ClaimGraph, evidenceWords } from './ClaimGraph';
import { Details, DetailsTitle, Hint, OpenList } from './Details';
import { PictureFrame } from './PictureFrame';
import { usePictureState } from './pictureState';
import { OpenWords, PictureTable } from './PictureTable';
import { openTarget } from './places';
import { RELATION_WORDS, type MapLayout, type MapNode } from './settleMap';
import { useChosen } from './useChosen';
import { useSettled } from './useSettled';

const WIDTH = { wide: 1400, narrow: 760 };
const NO_NODES: readonly MapNode[] = [];

/** Claims with the relations between them and how much evidence each has. */
export function ClaimMapPicture() {
  const { where, asTable } = usePictureState();
  const { data, failure } = useCall('claimMap', { where }, { keepPrevious: true });
  const settled = useSettled(data, useNarrow() ? WIDTH.narrow : WIDTH.wide);
  const layout = typeof settled === 'number' ? undefined : settled;
  const chosen = useChosen('map', layout?.nodes ?? NO_NODES, openClaim);
  const drawing = useMemo(
    () =>
      layout && layout.nodes.length > 0
        ? { name: 'Claim map', width: layout.width, height: layout.height, content: <ClaimGraph layout={layout} /> }
        : undefined,
    [layout],
  );
  return (
    <PictureFrame
      picture="map"
      hasZoom
      drawing={drawing}
      says={data && `${data.claims.length} claims, ${data.relations.length} relations`}
    >
      {failure && <EmptyState title="The map cannot be drawn">{failure.message}</EmptyState>}
      {typeof settled === 'number' && !failure && <Late>{`Settling the map: ${Math.round(settled * 100)} %`}</Late>}
      {layout?.nodes.length === 0 && (
        <EmptyState
          title={where.trim() === '' ? 'Claims, and how they stand to each other.' : 'No claim fits this filter.'}
          actions={where.trim() === '' && <CommandButton id="claim.new" />}
        >
          {where.trim() === '' &&
            'Relate a claim to another on its page, with R: same, contradicts, refines, depends on.'}
        </EmptyState>
      )}
      {layout && layout.nodes.length > 0 && !asTable && (
        <>
          <Canvas
            picture="map"
            label="Claims and their relations"
            width={layout.width}
            height={layout.height}
            list={chosen.list}
            centre={centreOf(layout)}
          >
            <ClaimGraph layout={layout} chosen={chosen} />
          </Canvas>
          <Chosen layout={layout} node={chosen.chosen} />
        </>
      )}
      {layout && layout.nodes.length > 0 && asTable && <MapTable layout={layout} />}
    </PictureFrame>
  );
}

/** The claim with the most relations. */
function centreOf({ nodes, edges }: MapLayout): { x: number; y: number } {
  const degree = new Map<MapNode, number>();
  for (const node of edges.flatMap(({ from, to }) => [from, to])) degree.set(node, (degree.get(node) ?? 0) + 1);
  const busiest = nodes.reduce<MapNode | undefined>(
    (best, node) => (best && (degree.get(best) ?? 0) >= (degree.get(node) ?? 0) ? best : node),
    undefined,
  );
  return busiest ? middle(busiest) : { x: 0, y: 0 };
}

const openClaim = ({ claim }: MapNode): void => openTarget({ view: 'claim', id: claim.id });

function Chosen({ layout, node }: { layout: MapLayout; node: MapNode | undefined }) {
  if (!node)
    return (
      <Details>
        <Hint>Arrow keys go from claim to claim, Enter opens it, + and - bring the map nearer or farther.</Hint>
      </Details>
    );
  return (
    <Details>
      <DetailsTitle source={evidenceWords(node.claim.counts)}>{node.claim.text}</DetailsTitle>
      <OpenList
        items={[
          { key: 'open', words: 'Open the claim', onOpen: () => openClaim(node) },
          ...relationsOf(layout, node).map(({ key, words, other }) => ({ key, words, onOpen: () => openClaim(other) })),
        ]}
      />
    </Details>
  );
}

function relationsOf(
  { edges }: MapLayout,
  node: MapNode,
): { key: string; type: RelationType; words: string; other: MapNode }[] {
  return edges.flatMap(({ key, type, from, to }) => {
    if (from === node) return [{ key, type, other: to, words: `${RELATION_WORDS[type]}: ${to.claim.text}` }];
    if (to === node)
      return [{ key, type, other: from, words: `is named by (${RELATION_WORDS[type]}): ${from.claim.text}` }];
    return [];
  });
}

function MapTable({ layout }: { layout: MapLayout }) {
  return (
    <PictureTable
      caption="Every claim with its evidence, and each relation that goes out from it."
      columns={['Claim', 'Evidence', 'Relation', 'Other claim']}
      rows={layout.nodes.flatMap((node) => {
        const name = (
          <OpenWords key="name" onOpen={() => openClaim(node)}>
            {node.claim.text}
          </OpenWords>
        );
        const counts = evidenceWords(node.claim.counts);
        const outgoing = layout.edges.filter(({ from }) => from === node);
        if (outgoing.length === 0) return [{ key: node.key, cells: [name, counts, '', ''] }];
        return outgoing.map(({ key, type, to }) => ({
          key,
          cells: [
            name,
            counts,
            RELATION_WORDS[type],
            <OpenWords key="other" onOpen={() => openClaim(to)}>
              {to.claim.text}
            </OpenWords>,
          ],
        }));
      })}
    />
  );
}
