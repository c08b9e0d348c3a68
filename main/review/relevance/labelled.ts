import Papa from 'papaparse';
import { err, ok, type Result } from '../../../shared/result';
import type { LabelledRecord } from './simulate';

const COLUMNS = ['title', 'abstract', 'label_included'] as const;

/** Records of a finished screening: a CSV file with the columns title, abstract and label_included (1 or 0). */
export function readLabelled(text: string): Result<LabelledRecord[]> {
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim().toLowerCase(),
  });
  const missing = COLUMNS.find((column) => !meta.fields?.includes(column));
  if (missing !== undefined)
    return err('invalid', `The table has no column “${missing}”. Needed are ${COLUMNS.join(', ')}.`);
  const strange = data.findIndex(({ label_included: label = '' }) => !/^[01](?:\.0)?$/.test(label.trim()));
  if (strange >= 0)
    return err('invalid', `Record ${strange + 1} has neither 1 nor 0 under label_included. Nothing was simulated.`);
  const records = data.map(({ title = '', abstract = '', label_included = '' }) => ({
    ...{ title, abstract },
    isIncluded: label_included.trim().startsWith('1'),
  }));
  const included = records.filter(({ isIncluded }) => isIncluded).length;
  if (included === 0 || included === records.length)
    return err('invalid', 'A simulation needs records that were included and records that were not.');
  return ok(records);
}
