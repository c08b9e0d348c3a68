import { useMemo, useState } from 'react';
import type { ClaimPage } from '../../shared/api';
import { isIdOf, type ClaimId } from '../../shared/model/ids';
import { treeLayout, type TreeNode } from '../../shared/pictures/tree';
import { open } from '../app/navigation';
import { StanceMark } from '../app/evidence/StanceMark';
import { useCall } from '../state/useCall';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Picker } from '../ui/Picker';
import { Canvas } from './Canvas';
import { Details, DetailsTitle, Hint, OpenList } from './Details';
import { PictureFrame } from './PictureFrame';
import { usePictureState } from './pictureState';
import { OpenWords, PictureTable } from './PictureTable';
import { openTarget, targetOfEvidence } from './places';
import { Tree } from './Tree';
import { useChosen } from './useChosen';

/** Where the evidence of a claim comes from: origins, what reports them, and the passages. */
export function ProvenancePicture({ claimId }: { claimId: ClaimId | undefined }) {
  const { data } = useCall('claim', { id: claimId ?? '' }, { enabled: claimId !== undefined });
  const [isOpen, setOpen] = useState(false);
  const choose = <Button onPress={() => setOpen(true)}>{data ? 'Another claim…' : 'Choose a claim…'}</Button>;
  return (
    <>
      {data ? (
        <OneClaim page={data} tools={choose} />
      ) : (
        <PictureFrame picture="tree" hasFilter={false} drawing={undefined}>
          <EmptyState title="Where the evidence of a claim comes from." actions={choose}>
            Origins at the left, then the articles that report them, then the passages; what repeats another hangs under
            it.
          </EmptyState>
        </PictureFrame>
      )}
      <ClaimChoice isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

function OneClaim({ page, tools }: { page: ClaimPage; tools: React.ReactNode }) {
  const { asTable } = usePictureState();
  const { claim, evidence, independence } = page;
  const layout = useMemo(() => treeLayout(page), [page]);
  const chosen = useChosen('tree', layout.nodes, openNode);
  const drawing =
    layout.nodes.length === 0
      ? undefined
      : { name: 'Provenance', width: layout.width, height: layout.height, content: <Tree layout={layout} /> };
  const { origins, independent } = independence;
  return (
    <PictureFrame
      picture="tree"
      hasFilter={false}
      hasZoom
      drawing={drawing}
      tools={
        <>
          {tools}
          <Button look="quiet" onPress={() => open({ view: 'claim', id: claim.id }, { newTab: true })}>
            {claim.text.length > 60 ? `${claim.text.slice(0, 59)}…` : claim.text}
          </Button>
        </>
      }
      says={`${evidence.length} pieces of evidence, ${origins.length} confirmed origins, ${independent} independent voices`}
    >
      {layout.nodes.length === 0 && (
        <EmptyState title="This claim has no evidence yet.">
          Select words in a text and press L: the passage becomes evidence for or against it.
        </EmptyState>
      )}
      {layout.nodes.length > 0 && !asTable && (
        <>
          <Canvas
            picture="tree"
            label={`Where the evidence of “${claim.text}” comes from`}
            width={layout.width}
            height={layout.height}
            list={chosen.list}
          >
            <Tree layout={layout} chosen={chosen} />
          </Canvas>
          <Chosen node={chosen.chosen} />
        </>
      )}
      {layout.nodes.length > 0 && asTable && <TreeTable nodes={layout.nodes} claim={claim.text} />}
    </PictureFrame>
  );
}

function openNode({ evidence, articleId }: TreeNode): void {
  if (evidence) openTarget(targetOfEvidence(evidence));
  else if (articleId) openTarget({ view: 'article', id: articleId });
}

const KINDS = { origin: 'Origin', article: 'Article', passage: 'Passage', untraced: 'No confirmed origin' };

function Chosen({ node }: { node: TreeNode | undefined }) {
  if (!node)
    return (
      <Details>
        <Hint>Arrow keys go from box to box, Enter opens the passage or article.</Hint>
      </Details>
    );
  const canOpen = node.evidence !== undefined || node.articleId !== undefined;
  return (
    <Details>
      <DetailsTitle
        source={[KINDS[node.kind], node.detail, node.isRepeat && 'repeats what it hangs under']
          .filter((part) => part)
          .join(' · ')}
      >
        {node.name}
      </DetailsTitle>
      {canOpen && (
        <OpenList
          items={[
            {
              key: node.key,
              lead: node.stance && <StanceMark stance={node.stance} />,
              words: node.evidence ? 'Open the passage' : 'Open the article',
              onOpen: () => openNode(node),
            },
          ]}
        />
      )}
    </Details>
  );
}

function TreeTable({ nodes, claim }: { nodes: readonly TreeNode[]; claim: string }) {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const above = (node: TreeNode, kind: TreeNode['kind']): string => {
    const names: string[] = [];
    for (let at = node.parent; at !== undefined; at = byKey.get(at)?.parent) {
      const upper = byKey.get(at);
      if (upper?.kind === kind) names.push(upper.name);
    }
    return names.join(' ← ');
  };
  return (
    <PictureTable
      caption={`Every piece of evidence of “${claim}”: its passage, the article, what that repeats, and its origin.`}
      columns={['Passage', 'Stance', 'Article', 'Origin']}
      rows={nodes.flatMap((node) =>
        node.kind === 'passage'
          ? [
              {
                key: node.key,
                cells: [
                  <OpenWords key="words" onOpen={() => openNode(node)}>
                    {node.name}
                  </OpenWords>,
                  node.stance && <StanceMark key="stance" stance={node.stance} />,
                  above(node, 'article'),
                  above(node, 'origin') || 'not traced',
                ],
              },
            ]
          : [],
      )}
    />
  );
}

function ClaimChoice({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const [text, setText] = useState('');
  const asked = useCall('pick', { text, kinds: ['claim'], limit: 30 }, { enabled: isOpen, keepPrevious: true });
  return (
    <Picker
      label="Choose a claim"
      placeholder="A claim"
      isOpen={isOpen}
      onClose={onClose}
      text={text}
      onText={setText}
      items={(asked.data ?? []).map(({ id, label }) => ({ id, label, serif: true }))}
      onPick={(id) => isIdOf('claim', id) && open({ view: 'pictures', picture: 'tree', claimId: id })}
      isWaiting={asked.isWaiting}
      empty={asked.failure?.message ?? 'No claim says that.'}
    />
  );
}
