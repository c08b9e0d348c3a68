import { useState } from 'react';
import type { ReviewRecordPage } from '../../shared/api';
import { putBack, setAside, setRetrieved } from '../../shared/review/aside';
import type { Review } from '../../shared/model/records';
import { apply, maker, sayUndoable } from '../state/transact';
import { Button } from '../ui/Button';
import { MenuButton, MenuItem } from '../ui/Menu';
import { OriginalPicker } from './OriginalPicker';
import { plainTitle } from '../../shared/model/plainTitle';

interface ApartMenuProps {
  review: Review;
  data: ReviewRecordPage;
  isOfReports: boolean;
  isDisabled: boolean;
}

/** Sets a record apart, or puts it back; at a stage of full texts, says that its text could not be had. */
export function ApartMenu({ review, data, isOfReports, isDisabled }: ApartMenuProps) {
  const [isChoosing, setChoosing] = useState(false);
  const { candidate, article, duplicates } = data;
  const title = plainTitle(article.csl) ?? article.citationKey;
  const record = { title, duplicateIds: duplicates.map(({ id }) => id) };
  const takeOut = async (removed: 'automation' | 'other') => {
    if (await apply(setAside(maker, candidate, { removed }, record))) sayUndoable('Taken out before screening.');
  };
  const isApart = candidate.duplicateOfId !== undefined || candidate.removed !== undefined;
  const isRetrieved = candidate.notRetrieved === undefined;
  return (
    <>
      {isOfReports && (
        <Button isDisabled={isDisabled} onPress={() => void apply(setRetrieved(maker, candidate, !isRetrieved, title))}>
          {isRetrieved ? 'Report not retrieved' : 'Report is here after all'}
        </Button>
      )}
      {isApart ? (
        <Button isDisabled={isDisabled} onPress={() => void apply(putBack(maker, candidate, title))}>
          Put back into screening
        </Button>
      ) : (
        <MenuButton label="Set apart" trigger={<Button isDisabled={isDisabled}>Set apart…</Button>}>
          <MenuItem label="A duplicate of another record…" onAction={() => setChoosing(true)} />
          <MenuItem label="Taken out by an automation tool" onAction={() => void takeOut('automation')} />
          <MenuItem label="Taken out for another reason" onAction={() => void takeOut('other')} />
        </MenuButton>
      )}
      {isChoosing && <OriginalPicker {...{ review, candidate, record }} onClose={() => setChoosing(false)} />}
    </>
  );
}
