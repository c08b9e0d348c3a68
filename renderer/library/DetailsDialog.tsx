import { useState } from 'react';
import { change } from '../../shared/model/actions';
import { articleKey, type Article, type CslItem } from '../../shared/model/records';
import { apply, maker } from '../state/transact';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { detailsOf, TYPES, withDetails, type Details } from './details';
import styles from './DetailsDialog.module.css';
import { dateProblem } from './names';
import { ToCheck } from './ToCheck';

interface DetailsDialogProps {
  article: Article;
  isOpen: boolean;
  onClose: () => void;
}

/** The bibliographic record of one article. */
export function DetailsDialog(props: DetailsDialogProps) {
  return props.isOpen ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ article, isOpen, onClose }: DetailsDialogProps) {
  const [base, setBase] = useState(article.csl);
  const [details, setDetails] = useState<Details>(() => detailsOf(article));
  const [citationKey, setCitationKey] = useState(article.citationKey);
  const now = withDetails(base, details);
  const keyProblem = problemOfKey(citationKey);
  const problem = dateProblem(details.issued);
  const isAble = problem === undefined && keyProblem === undefined;
  const field = (name: keyof Details) => ({
    value: details[name],
    onChange: (value: string) => setDetails((now) => ({ ...now, [name]: value })),
  });
  const isKnownType = TYPES.some(({ value }) => value === details.type);
  const save = async () => {
    if (await apply(change(maker, 'Edit article details', article, { csl: now, citationKey }))) onClose();
  };
  const fix = (record: CslItem) => {
    setBase(record);
    setDetails(detailsOf({ csl: record }));
  };
  return (
    <Dialog
      title="Article details"
      width="medium"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={!isAble} onPress={() => void save()}>
            Save details
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isAble) void save();
        }}
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
          <TextField label="Date" help="2024, 2024-05 or 2024-05-04" error={problem} {...field('issued')} />
          <Select
            label="Kind"
            value={details.type}
            options={isKnownType ? TYPES : [...TYPES, { value: details.type, label: details.type }]}
            onChange={field('type').onChange}
          />
        </div>
        <TextField label="Address (URL)" type="url" {...field('url')} />
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
          onChange={setCitationKey}
        />
        <ToCheck csl={now} onFix={fix} />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

function problemOfKey(key: string): string | undefined {
  if (key === '') return 'An article needs a key.';
  return articleKey.safeParse(key).success ? undefined : 'A key has no spaces and none of , { } " @ % # ~ \\';
}
