import type { Article, Highlight } from '../../shared/model/records';
import { useFieldWriter } from '../state/useFieldWriter';
import { setTags, tidyTags } from './tagging';

/** The writer of the tags of a record, as names with commas between. */
export const useTagsField = (record: Highlight | Article, names: string, label: string) =>
  useFieldWriter(
    `${record.id} tags`,
    { words: names, updatedAt: record.updatedAt },
    { tidy: tidyTags, put: (words) => setTags(record, words, label) },
  );
