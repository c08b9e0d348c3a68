import type { MatrixLayout } from '../../shared/pictures/matrix';
import { StanceMark } from '../app/evidence/StanceMark';
import { Details, DetailsTitle, Hint, OpenList } from './Details';
import { openTarget, targetOfPlace } from './places';

/** The chosen cell in words, with its passages to open. */
export function CellDetails({ layout, at }: { layout: MatrixLayout; at: { row: number; column: number } | undefined }) {
  const claim = at && layout.rows[at.row]?.claim;
  const article = at && layout.columns[at.column]?.column;
  if (!at || !claim || !article)
    return (
      <Details>
        <Hint>Arrow keys go from cell to cell, with Ctrl to the next mark. Enter opens the passage.</Hint>
      </Details>
    );
  const cell = layout.cells.find(({ row, column }) => row === at.row && column === at.column);
  return (
    <Details>
      <DetailsTitle source={[article.title, article.outlet, article.issued].filter((part) => part !== '').join(' · ')}>
        {claim.text}
      </DetailsTitle>
      {cell ? (
        <OpenList
          items={cell.links.map(({ id, stance, words, place }) => ({
            key: id,
            lead: <StanceMark stance={stance} />,
            words,
            onOpen: () => openTarget(targetOfPlace(place)),
          }))}
        />
      ) : (
        <Hint>Nothing from this article is linked to this claim.</Hint>
      )}
    </Details>
  );
}
