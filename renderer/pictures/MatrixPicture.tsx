import { useMemo } from 'react';
import { matrixLayout, HEAD } from '../../shared/pictures/matrix';
import { ARTICLE_ORDERS, CLAIM_ORDERS, type ArticleOrder, type ClaimOrder } from '../../shared/pictures/order';
import { CommandButton } from '../app/CommandButton';
import { StanceMark } from '../app/evidence/StanceMark';
import { useNarrow } from '../app/useNarrow';
import { useCall } from '../state/useCall';
import { counted } from '../ui/counted';
import { EmptyState } from '../ui/EmptyState';
import { Late } from '../ui/Late';
import { Select } from '../ui/Select';
import { MatrixGrid } from './MatrixGrid';
import { matrixParts } from './matrixParts';
import { PictureFrame } from './PictureFrame';
import { setPictureState, usePictureState } from './pictureState';
import { OpenWords, PictureTable } from './PictureTable';
import { openTarget, targetOfPlace } from './places';
import { wholeOf } from './Quadrants';

const CLAIMS: Record<ClaimOrder, string> = {
  evidence: 'Most evidence',
  disputed: 'Most disputed',
  name: 'By name',
  changed: 'Last changed',
  together: 'Related together',
};
const ARTICLES: Record<ArticleOrder, string> = {
  date: 'By date',
  evidence: 'Most evidence',
  outlet: 'By outlet',
  name: 'By title',
  together: 'Related together',
};

const SIDE = { wide: 320, narrow: 190 };

/** Claims by articles: which stands how to which. */
export function MatrixPicture() {
  const { where, asTable, claims, articles } = usePictureState();
  const { data, failure } = useCall('claimMatrix', { where }, { keepPrevious: true });
  const side = useNarrow() ? SIDE.narrow : SIDE.wide;
  const layout = useMemo(() => data && matrixLayout(data, { claims, articles }, side), [data, claims, articles, side]);
  const drawing = useMemo(() => {
    if (!layout || layout.cells.length === 0) return undefined;
    const content = wholeOf(matrixParts(layout, side), { side, head: HEAD });
    return { name: 'Claims and articles', width: side + layout.width, height: HEAD + layout.height, content };
  }, [layout, side]);
  return (
    <PictureFrame
      picture="matrix"
      drawing={drawing}
      says={
        data &&
        `${counted(data.claims.length, 'claim')}, ${counted(data.articles.length, 'article')}, ${counted(data.links.length, 'piece')} of evidence`
      }
      tools={
        <>
          <Select
            quiet
            label="Order of the claims"
            value={claims}
            options={CLAIM_ORDERS.map((value) => ({ value, label: `Claims: ${CLAIMS[value].toLowerCase()}` }))}
            onChange={(value) => setPictureState({ claims: value })}
          />
          <Select
            quiet
            label="Order of the articles"
            value={articles}
            options={ARTICLE_ORDERS.map((value) => ({ value, label: `Articles: ${ARTICLES[value].toLowerCase()}` }))}
            onChange={(value) => setPictureState({ articles: value })}
          />
        </>
      }
    >
      {failure && <EmptyState title="The matrix cannot be drawn">{failure.message}</EmptyState>}
      {!layout && !failure && <Late>Looking through the claims…</Late>}
      {layout && layout.cells.length === 0 && (
        <EmptyState
          title={
            where.trim() === ''
              ? 'Claims down, articles across, and how each stands to each.'
              : 'No evidence fits this filter.'
          }
          actions={where.trim() === '' && <CommandButton id="claim.new" />}
        >
          {where.trim() === '' && 'It fills as you link passages to claims: select words in a text and press L.'}
        </EmptyState>
      )}
      {layout && layout.cells.length > 0 && !asTable && <MatrixGrid layout={layout} side={side} />}
      {layout && layout.cells.length > 0 && asTable && (
        <PictureTable
          caption="Every piece of evidence: the claim, the article, how it stands to the claim, and the passage, which opens."
          columns={['Claim', 'Article', 'Date', 'Stance', 'Passage']}
          rows={layout.cells.flatMap(({ row, column, links }) =>
            links.map((link) => ({
              key: link.id,
              cells: [
                layout.rows[row]?.claim.text,
                layout.columns[column]?.column.title,
                layout.columns[column]?.column.issued,
                <StanceMark key="stance" stance={link.stance} />,
                <OpenWords key="words" onOpen={() => openTarget(targetOfPlace(link.place))}>
                  {link.words}
                </OpenWords>,
              ],
            })),
          )}
        />
      )}
    </PictureFrame>
  );
}
