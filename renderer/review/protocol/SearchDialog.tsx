import { useState } from 'react';
import type { Review } from '../../../shared/model/records';
import { SEARCH_SORTS, type ReviewSearch } from '../../../shared/model/reviewRecords';
import { withSearch } from '../../../shared/review/build';
import { changeProtocol, SORT_NAMES } from '../../../shared/review/protocol';
import { apply, maker } from '../../state/transact';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { useLeaving } from '../../ui/useLeaving';

interface SearchDialogProps {
  review: Review;
  /** Undefined for a new one. */
  search: ReviewSearch | undefined;
  /** Records came in by it, so that it cannot go. */
  isUsed: boolean;
  onClose: () => void;
}

const fieldsOf = (search: ReviewSearch | undefined) => ({
  ...{ name: search?.name ?? '', sort: search?.sort ?? 'database', query: search?.query ?? '' },
  ...{ date: search?.date ?? '', hits: search?.hits === undefined ? '' : String(search.hits) },
});

/** One search, as it was made elsewhere: where, for what, when, and how many hits it gave. */
export function SearchDialog({ review, search, isUsed, onClose }: SearchDialogProps) {
  const [opened] = useState(() => fieldsOf(search));
  const [fields, setFields] = useState(opened);
  const { name, sort, query, date, hits } = fields;
  const fill = (field: keyof typeof fields) => (value: string) => setFields((now) => ({ ...now, [field]: value }));
  const { leave, question } = useLeaving(JSON.stringify(fields) !== JSON.stringify(opened), onClose);
  const isNumber = /^\d{0,9}$/.test(hits.trim());
  const set = async (searches: ReviewSearch[]) => {
    if (await apply(changeProtocol(maker, review, { searches }))) onClose();
  };
  const save = () => {
    const { query: _, date: __, hits: ___, ...kept } = search ?? {};
    const said = {
      ...kept,
      ...{ name: name.trim(), sort },
      ...(query.trim() !== '' && { query: query.trim() }),
      ...(date !== '' && { date }),
      ...(hits.trim() !== '' && { hits: Number(hits) }),
    };
    return set(
      search
        ? review.searches.map((other) => (other.key === search.key ? { ...said, key: search.key } : other))
        : withSearch(review.searches, said).searches,
    );
  };
  return (
    <>
      <Dialog
        title={search ? 'Edit the search' : 'Add a search'}
        isOpen
        onClose={leave}
        actions={
          <>
            {search && !isUsed && (
              <Button onPress={() => void set(review.searches.filter(({ key }) => key !== search.key))}>
                Remove the search
              </Button>
            )}
          </>
        }
        answer={{ verb: 'Save', isAble: name.trim() !== '' && isNumber, onAnswer: () => void save() }}
      >
        <TextField autoFocus label="Source" placeholder="PubMed" value={name} onChange={fill('name')} />
        <Select
          label="Which is"
          value={sort}
          options={SEARCH_SORTS.map((value) => ({ value, label: SORT_NAMES[value] }))}
          onChange={fill('sort')}
        />
        <TextField
          label="Query"
          rows={3}
          help="As it was written there. Its words are marked while you screen."
          value={query}
          onChange={fill('query')}
        />
        <TextField label="Date" type="date" value={date} onChange={fill('date')} />
        <TextField
          label="Hits"
          inputMode="numeric"
          help="How many records the source said it found."
          error={isNumber ? undefined : 'A whole number.'}
          value={hits}
          onChange={fill('hits')}
        />
      </Dialog>
      {question}
    </>
  );
}
