import { useState } from 'react';
import { articleKey, type Article, type CslItem } from '../../shared/model/records';
import { useDrafts } from '../state/library';
import { Dialog } from '../ui/Dialog';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { fieldName } from '../../shared/bibliography/fieldNames';
import { detailsOf, FURTHER, furtherFields, TYPES, withDetails, type Details, type FurtherField } from './details';
import styles from './DetailsDialog.module.css';
import { forgetForm, keepForm, openForm, type DetailsForm } from './detailsDraft';
import { dateProblem } from './names';
import { saveDetails } from './saveDetails';
import { ToCheck } from './ToCheck';

interface DetailsDialogProps {
  article: Article;
  isOpen: boolean;
  onClose: () => void;
}

/** The bibliographic record of one article. What is typed is kept until it is saved or given up, also when the window ends. */
export function DetailsDialog(props: DetailsDialogProps) {
  return props.isOpen ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ article, isOpen, onClose }: DetailsDialogProps) {
  const drafts = useDrafts();
  const [form, setForm] = useState(() => openForm(article, drafts));
  const { opened, base, details, citationKey } = form;
  const fill = (fields: Partial<DetailsForm>) => {
    setForm(keepForm(article, { ...form, ...fields }, drafts));
  };
  const close = () => {
    forgetForm(article, form, drafts);
    onClose();
  };
  const now = withDetails(base, details);
  const isChanged = citationKey !== opened.citationKey || JSON.stringify(now) !== JSON.stringify(opened.csl);
  /** Escape and a click beside the dialog take no words away. */
  const dismiss = () => (isChanged ? onClose() : close());
  const keyProblem = problemOfKey(citationKey);
  const problems = { issued: dateProblem(details.issued), accessed: dateProblem(details.accessed) };
  const isAble = problems.issued === undefined && problems.accessed === undefined && keyProblem === undefined;
  const field = (name: keyof Details) => ({
    value: details[name],
    onChange: (value: string) => fill({ details: { ...details, [name]: value } }),
  });
  const isKnownType = TYPES.some(({ value }) => value === details.type);
  const save = async () => {
    if (await saveDetails(article, opened, { csl: now, citationKey })) close();
  };
  const fix = (record: CslItem) => fill({ base: record, details: detailsOf({ csl: record }) });
  return (
    <Dialog
      title="Article details"
      width="medium"
      isOpen={isOpen}
      onClose={dismiss}
      answer={{ verb: 'Save details', isAble, onAnswer: () => void save(), onOtherwise: close }}
    >
      <TextField autoFocus serif label="Title" {...field('title')} />
      <TextField
        label="Authors"
        help="Family, Given; separate people with a semicolon, put institutions in quotation marks"
        {...field('author')}
      />
      <div className={styles.pair}>
        <TextField label="Published in" {...field('container')} />
        <TextField label="Publisher" {...field('publisher')} />
      </div>
      <div className={styles.pair}>
        <TextField label="Date" help="2024, 2024-05 or 2024-05-04" error={problems.issued} {...field('issued')} />
        <Select
          label="Kind"
          value={details.type}
          options={isKnownType ? TYPES : [...TYPES, { value: details.type, label: details.type }]}
          onChange={field('type').onChange}
        />
      </div>
      <div className={styles.further}>
        {furtherFields(details.type, detailsOf({ csl: opened.csl })).map((name) => (
          <div key={name} className={WIDTHS[name]}>
            <TextField label={fieldName(FURTHER[name])} {...field(name)} />
          </div>
        ))}
      </div>
      <div className={styles.pair}>
        <TextField label="Address (URL)" type="url" {...field('url')} />
        <TextField label="Seen on" error={problems.accessed} {...field('accessed')} />
      </div>
      <div className={styles.pair}>
        <TextField label="DOI" {...field('doi')} />
        <TextField label="Language" help="As en, de-CH" {...field('language')} />
      </div>
      <TextField label="Abstract" rows={4} {...field('abstract')} />
      <TextField
        label="Citation key"
        help={
          citationKey === article.citationKey
            ? `Notes cite it as @${article.citationKey}.`
            : `@${article.citationKey} goes on finding it.`
        }
        error={keyProblem}
        value={citationKey}
        onChange={(value) => fill({ citationKey: value })}
      />
      <ToCheck csl={now} onFix={fix} />
    </Dialog>
  );
}

const WIDTHS: Partial<Record<FurtherField, string | undefined>> = {
  editor: styles.whole,
  series: styles.wide,
  place: styles.wide,
  isbn: styles.wide,
};

function problemOfKey(key: string): string | undefined {
  if (key === '') return 'An article needs a key.';
  return articleKey.safeParse(key).success ? undefined : 'A key has no spaces and none of , { } " @ % # ~ \\';
}
