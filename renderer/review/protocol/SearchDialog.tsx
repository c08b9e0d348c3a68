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

interface SearchDialogProps {
  review: Review;
  /** Undefined for a new one. */
  search: ReviewSearch | undefined;
  /** Records came in by it, so that it cannot go. */
  isUsed: boolean;
  onClose: () => void;
}

/** One search, as it was made elsewhere: where, for what, when, and how many hits it gave. */
export function SearchDialog({ review, search, isUsed, onClose }: SearchDialogProps) {
  const [name, setName] = useState(search?.name ?? '');
  const [sort, setSort] = useState(search?.sort ?? 'database');
  const [query, setQuery] = useState(search?.query ?? '');
  const [date, setDate] = useState(search?.date ?? '');
  const [hits, setHits] = useState(search?.hits === undefined ? '' : String(search.hits));
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
    <Dialog
      title={search ? 'Edit the search' : 'Add a search'}
      isOpen
      onClose={onClose}
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
      <TextField autoFocus label="Source" placeholder="PubMed" value={name} onChange={setName} />
      <Select
        label="Which is"
        value={sort}
        options={SEARCH_SORTS.map((value) => ({ value, label: SORT_NAMES[value] }))}
        onChange={setSort}
      />
      <TextField
        label="Query"
        rows={3}
        help="As it was written there. Its words are marked while you screen."
        value={query}
        onChange={setQuery}
      />
      <TextField label="Date" type="date" value={date} onChange={setDate} />
      <TextField
        label="Hits"
        inputMode="numeric"
        help="How many records the source said it found."
        error={isNumber ? undefined : 'A whole number.'}
        value={hits}
        onChange={setHits}
      />
    </Dialog>
  );
}
