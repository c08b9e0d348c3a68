import type { Review } from '../../../shared/model/records';
import { SEARCH_SORTS, type ReviewSearch } from '../../../shared/model/reviewRecords';
import { withSearch } from '../../../shared/review/build';
import { changeProtocol, SORT_NAMES } from '../../../shared/review/protocol';
import { apply, maker } from '../../state/transact';
import { endings, useForm } from '../../state/useForm';
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

const fieldsOf = (search: ReviewSearch | undefined) => ({
  ...{ name: search?.name ?? '', sort: search?.sort ?? 'database', query: search?.query ?? '' },
  ...{ date: search?.date ?? '', hits: search?.hits === undefined ? '' : String(search.hits) },
});

/** One search, as it was made elsewhere: where, for what, when, and how many hits it gave. */
export function SearchDialog({ review, search, isUsed, onClose }: SearchDialogProps) {
  const key = `${review.id} search ${search?.key ?? 'new'}`;
  const { values, field, mayKeep, forget, giveUp } = useForm(key, 'A search of a review', fieldsOf(search));
  const { name, sort, query, date, hits } = values;
  const { close, cancel } = endings({ forget, giveUp }, onClose);
  const isNumber = /^\d{0,9}$/.test(hits.trim());
  const set = async (searches: ReviewSearch[]) => {
    if (await apply(changeProtocol(maker, review, { searches }))) close();
  };
  const save = async () => {
    if (!mayKeep()) return;
    const { query: _, date: __, hits: ___, ...kept } = search ?? {};
    const said = {
      ...kept,
      ...{ name: name.trim(), sort },
      ...(query.trim() !== '' && { query: query.trim() }),
      ...(date !== '' && { date }),
      ...(hits.trim() !== '' && { hits: Number(hits) }),
    };
    await set(
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
      answer={{
        verb: 'Save',
        isAble: name.trim() !== '' && isNumber,
        onAnswer: () => void save(),
        onOtherwise: cancel,
      }}
    >
      <TextField autoFocus label="Source" placeholder="PubMed" {...field('name')} />
      <Select
        label="Which is"
        options={SEARCH_SORTS.map((value) => ({ value, label: SORT_NAMES[value] }))}
        {...field('sort')}
      />
      <TextField
        label="Query"
        rows={3}
        help="As it was written there. Its words are marked while you screen."
        {...field('query')}
      />
      <TextField label="Date" type="date" {...field('date')} />
      <TextField
        label="Hits"
        inputMode="numeric"
        help="How many records the source said it found."
        {...field('hits')}
        {...(!isNumber && { error: 'A whole number.' })}
      />
    </Dialog>
  );
}
