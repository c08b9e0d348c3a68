import { z } from 'zod';
import { cslItem, type Article } from '../../shared/model/records';
import type { Drafts } from '../state/drafts';
import { maker } from '../state/transact';
import { detailsOf, type Details } from './details';
import type { Described } from './saveDetails';

/** The form as it stands, and what it was filled from. */
export interface DetailsForm {
  readonly opened: Described;
  /** The record without what is typed. */
  readonly base: Article['csl'];
  readonly details: Details;
  readonly citationKey: string;
}

export const draftKeyOf = ({ id }: Article): string => `${id} details`;

const kept = z.object({
  opened: z.object({ csl: cslItem, citationKey: z.string() }),
  base: cslItem,
  details: z.record(z.string(), z.string()),
  citationKey: z.string(),
});

/** The form of an article: as a window that ended has left it, else filled from the record. */
export function openForm(article: Article, drafts: Drafts): DetailsForm {
  const fresh = { opened: article, base: article.csl, details: detailsOf(article), citationKey: article.citationKey };
  const draft = kept.safeParse(parsed(drafts.read(draftKeyOf(article))?.text));
  return draft.success ? { ...draft.data, details: { ...fresh.details, ...draft.data.details } } : fresh;
}

export function keepForm(article: Article, { opened, ...form }: DetailsForm, drafts: Drafts): void {
  const { csl, citationKey } = opened;
  const text = JSON.stringify({ opened: { csl, citationKey }, ...form });
  const before: Readonly<Record<string, string>> = { ...detailsOf({ csl }), citationKey };
  const now = { ...form.details, citationKey: form.citationKey };
  const words = Object.entries(now).flatMap(([field, value]) => (value === before[field] ? [] : [value]));
  drafts.write(draftKeyOf(article), { text, words: words.join('\n'), at: maker.now() });
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined; // a draft of something else
  }
}
