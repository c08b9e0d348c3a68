import { useEffect, useState } from 'react';
import type { Article } from '../../shared/model/records';
import { useDrafts } from '../state/library';
import { useStore } from '../state/store';
import { useCall } from '../state/useCall';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';
import { client } from '../api/client';
import type { Details } from './details';
import styles from './DetailsDialog.module.css';
import { forgetForm, keepForm, openForm, type DetailsForm } from './detailsDraft';
import { completed, freeKey, lackingIn, likelyKey } from './followUp';
import { closeFollowUps, nextFollowUp } from './importing';
import { importing } from './importState';
import { dateProblem } from './names';
import { saveDetails } from './saveDetails';
import { plainTitle } from '../../shared/model/plainTitle';

/** Asks once for what is missing of each document that came in. May be left for later. */
export function FollowUpDialog() {
  const { followUps = [] } = useStore(importing);
  const [id] = followUps;
  const { data, failure } = useCall('get', { id: id ?? '' }, { enabled: id !== undefined });
  const article = data?.kind === 'article' && data.id === id ? data : undefined;
  const [asked, setAsked] = useState<Article>(); // as it was when the question came up: an answer takes no field away
  if (article && asked?.id !== article.id) setAsked(article);
  const missing = asked && asked.id === id ? lackingIn(asked.csl) : [];
  const isNeedless = id !== undefined && (failure !== undefined || (asked?.id === id && missing.length === 0));
  useEffect(() => {
    if (isNeedless) nextFollowUp();
  }, [isNeedless, id]);
  if (!article || missing.length === 0) return null;
  return <FollowUp key={article.id} article={article} missing={missing} left={followUps.length - 1} />;
}

interface FollowUpProps {
  article: Article;
  missing: ReturnType<typeof lackingIn>;
  /** How many are asked about after it. */
  left: number;
}

function FollowUp({ article: newest, missing, left }: FollowUpProps) {
  const drafts = useDrafts();
  const [article] = useState(newest);
  const [form, setForm] = useState<DetailsForm>(() => ({
    ...openForm(article, drafts),
    opened: article,
    base: article.csl,
  }));
  const { details } = form;
  const problem = dateProblem(details.issued);
  const csl = completed(article.csl, details);
  /** A window that ends leaves the words to the dialog of the details. */
  const fill = (name: keyof Details, value: string) => {
    setForm(keepForm(article, { ...form, details: { ...details, [name]: value } }, drafts));
  };
  const close = () => {
    forgetForm(article, form, drafts);
    nextFollowUp();
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
      onClose={closeFollowUps}
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
      <p className={styles.key}>
        It will be cited as @{likelyKey(csl)}
        {left > 0 && ` · ${left} more to ask about`}
      </p>
    </Dialog>
  );
}
