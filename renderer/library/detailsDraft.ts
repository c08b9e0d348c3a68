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
  /** The draft that holds it, as it was written. */
  readonly draft?: string | undefined;
}

const draftKeyOf = ({ id }: Article): string => `${id} details`;

const kept = z.object({
  opened: z.object({ csl: cslItem, citationKey: z.string() }),
  base: cslItem,
  details: z.record(z.string(), z.string()),
  citationKey: z.string(),
});

/** The form of an article: as a window that ended has left it, else filled from the record. */
export function openForm(article: Article, drafts: Drafts): DetailsForm {
  const fresh = { opened: article, base: article.csl, details: detailsOf(article), citationKey: article.citationKey };
  const text = drafts.mine(draftKeyOf(article))?.text;
  const draft = kept.safeParse(parsed(text));
  return draft.success ? { ...draft.data, details: { ...fresh.details, ...draft.data.details }, draft: text } : fresh;
}

/** Keeps the form as a draft, and gives it with that draft. */
export function keepForm(article: Article, all: DetailsForm, drafts: Drafts): DetailsForm {
  const { opened, draft: _, ...form } = all;
  const { csl, citationKey } = opened;
  const text = JSON.stringify({ opened: { csl, citationKey }, ...form });
  const before: Readonly<Record<string, string>> = { ...detailsOf({ csl }), citationKey };
  const now = { ...form.details, citationKey: form.citationKey };
  const words = Object.entries(now).flatMap(([field, value]) => (value === before[field] ? [] : [value]));
  drafts.write(draftKeyOf(article), { text, words: words.join('\n'), at: maker.now() });
  return { ...all, draft: text };
}

/** The form is on disk, or given up; what another window has typed into the same form stays. */
export function forgetForm(article: Article, { draft }: DetailsForm, drafts: Drafts): void {
  if (draft !== undefined) drafts.confirm(draftKeyOf(article), draft);
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined; // a draft of something else
  }
}
