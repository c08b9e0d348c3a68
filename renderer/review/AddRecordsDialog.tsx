import { useState } from 'react';
import type { Review } from '../../shared/model/records';
import { SEARCH_SORTS, type SearchSort } from '../../shared/model/reviewRecords';
import { SORT_NAMES } from '../../shared/review/protocol';
import { chooseFiles } from '../api/chooseFiles';
import { client } from '../api/client';
import { say, sayProblem } from '../state/messages';
import { useForm } from '../state/useForm';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { counted } from '../ui/counted';
import { Progress } from '../ui/Progress';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { addedInWords } from './addedInWords';
import { readFiles, type Reading } from './readFiles';

const REFERENCES = ['.ris', '.bib', '.nbib', '.xml', '.json', '.txt'];
const PAGE = 1000;

/** Brings records in under the search that found them: from files, or all articles of the library. */
export function AddRecordsDialog({ review, onClose }: { review: Review; onClose: () => void }) {
  const { values, field, forget } = useForm<Record<'name' | 'query' | 'date' | 'hits', string> & { sort: SearchSort }>(
    `${review.id} records`,
    'The search of records that are to be added to a review',
    { name: '', sort: 'database', query: '', date: '', hits: '' },
  );
  const { name, sort, query, date, hits } = values;
  const [isBusy, setBusy] = useState(false);
  const [reading, setReading] = useState<Reading>();

  const add = async (articleIds: readonly string[], fallback: string) => {
    if (articleIds.length === 0) return sayProblem('No record was found there. Nothing was added.');
    const search = {
      ...{ name: name.trim() || fallback, sort },
      ...(query.trim() !== '' && { query: query.trim() }),
      ...(date !== '' && { date }),
      ...(/^\d{1,9}$/.test(hits.trim()) && { hits: Number(hits) }),
    };
    const added = await client.addToReview({ id: review.id, articleIds: [...articleIds], search });
    if (!added.ok) return sayProblem(added.error.message);
    say(addedInWords(added.value, search.name));
    forget();
    onClose();
  };

  const fromFiles = async () => {
    const files = await chooseFiles(REFERENCES);
    if (files.length === 0) return;
    const read = await readFiles(files, setReading);
    setReading(undefined);
    if (!read.ok) return sayProblem(read.error.message);
    const { articleIds, failed } = read.value;
    if (failed > 0) sayProblem(`${counted(failed, 'entry', 'entries')} could not be read; the others are added.`);
    await add(articleIds, files[0]?.name ?? 'Files');
  };

  const fromLibrary = async () => {
    const ids: string[] = [];
    for (;;) {
      const page = await client.list({ kind: 'article', sort: 'createdAt', offset: ids.length, limit: PAGE });
      if (!page.ok) return sayProblem(page.error.message);
      ids.push(...page.value.items.map(({ id }) => id));
      if (page.value.items.length < PAGE) break;
    }
    await add(ids, 'This library');
  };

  const cancel = () => {
    if (reading) void client.cancel({ job: reading.job });
  };

  const run = (work: () => Promise<void>) => async () => {
    setBusy(true);
    try {
      await work();
    } catch {
      sayProblem('A chosen file could not be read. Nothing was added; choose again.');
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      title="Add records"
      isOpen
      onClose={reading ? cancel : onClose}
      actions={
        <>
          {reading && <Button onPress={cancel}>Cancel</Button>}
          <Button isDisabled={isBusy} onPress={() => void run(fromLibrary)()}>
            All articles of the library
          </Button>
          <Button look="primary" isDisabled={isBusy} onPress={() => void run(fromFiles)()}>
            {isBusy ? 'Adding…' : 'Choose files…'}
          </Button>
        </>
      }
    >
      <TextField
        autoFocus
        label="Where they were found"
        placeholder="PubMed"
        help="The name of the file when left empty."
        {...field('name')}
      />
      <Select
        label="Which is"
        options={SEARCH_SORTS.map((value) => ({ value, label: SORT_NAMES[value] }))}
        {...field('sort')}
      />
      <TextField label="What was searched for" rows={2} {...field('query')} />
      <TextField label="On which day" type="date" {...field('date')} />
      <TextField
        label="How many it found"
        inputMode="numeric"
        {...field('hits')}
        {...(!/^\d{0,9}$/.test(hits.trim()) && { error: 'A whole number.' })}
      />
      {reading && <Progress label={reading.what || 'Reading the files'} done={reading.done} total={reading.total} />}
    </Dialog>
  );
}
