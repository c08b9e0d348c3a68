import { useState } from 'react';
import type { Article } from '../../shared/model/records';
import { useDrafts } from '../state/library';
import { useStore } from '../state/store';
import { useCall } from '../state/useCall';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';
import { client } from '../api/client';
import { detailsOf, type Details } from './details';
import styles from './DetailsDialog.module.css';
import { forgetForm, keepForm, openForm, type DetailsForm } from './detailsDraft';
import { completed, freeKey, likelyKey } from './followUp';
import { closeFollowUp } from './importing';
import { importing } from './importState';
import { dateProblem } from './names';
import { saveDetails } from './saveDetails';
import { plainTitle } from '../../shared/model/plainTitle';

/** What a text rarely says of itself and a citation needs. */
const ASKED = [
  { name: 'container', label: 'Publisher or outlet' },
  { name: 'author', label: 'Author' },
  { name: 'issued', label: 'Date of publication' },
  { name: 'url', label: 'Address (URL)' },
] as const satisfies readonly { name: keyof Details; label: string }[];

/** Asks once, after one document came in, for what is missing. May be left for later. */
export function FollowUpDialog() {
  const { followUp } = useStore(importing);
  const { data } = useCall('get', { id: followUp ?? '' }, { enabled: followUp !== undefined });
  if (!followUp || data?.kind !== 'article' || data.id !== followUp) return null;
  return <FollowUp key={data.id} article={data} />;
}

/** Where it was published says as much as who published it. */
const isKnown = (details: Details, name: keyof Details): boolean =>
  details[name] !== '' || (name === 'container' && details.publisher !== '');

function FollowUp({ article: newest }: { article: Article }) {
  const drafts = useDrafts();
  const [article] = useState(newest);
  const [form, setForm] = useState<DetailsForm>(() => ({
    ...openForm(article, drafts),
    opened: article,
    base: article.csl,
  }));
  const { details } = form;
  const [missing] = useState(() => ASKED.filter(({ name }) => !isKnown(detailsOf(article), name)));
  const problem = dateProblem(details.issued);
  if (missing.length === 0) return null;
  const csl = completed(article.csl, details);
  /** A window that ends leaves the words to the dialog of the details. */
  const fill = (name: keyof Details, value: string) => {
    setForm(keepForm(article, { ...form, details: { ...details, [name]: value } }, drafts));
  };
  const close = () => {
    forgetForm(article, form, drafts);
    closeFollowUp();
  };
  const save = async () => {
    if (JSON.stringify(csl) === JSON.stringify(article.csl)) return close();
    const citationKey = await freeKey(csl, article, client.get);
    if (await saveDetails(newest, article, { csl, citationKey })) close();
  };
  return (
    <Dialog
      title="Added. Where is it from?"
      width="narrow"
      isOpen
      onClose={closeFollowUp}
      answer={{
        ...{ verb: 'Save', isAble: problem === undefined, onAnswer: () => void save() },
        ...{ otherwise: 'Later', onOtherwise: close },
      }}
    >
      <p className={styles.about}>{plainTitle(article.csl)}</p>
      {missing.map(({ name, label }, i) => (
        <TextField
          key={name}
          autoFocus={i === 0}
          label={label}
          value={details[name]}
          onChange={(value) => fill(name, value)}
          {...(name === 'issued' ? { help: '2024, 2024-05 or 2024-05-04', error: problem } : {})}
        />
      ))}
      <p className={styles.key}>It will be cited as @{likelyKey(csl)}</p>
    </Dialog>
  );
}
