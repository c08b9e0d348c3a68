import { TextField } from '../../ui/TextField';
import { linesOf } from '../lines';

/** What a review sets out to do, as it is written in a dialog; lists have one entry a line. */
export interface ProtocolWords {
  readonly title: string;
  readonly question: string;
  readonly include: string;
  readonly exclude: string;
  readonly reasons: string;
}

export const NO_WORDS: ProtocolWords = { title: '', question: '', include: '', exclude: '', reasons: '' };

/** The same as the fields of a review. */
export const protocolOf = ({ title, question, include, exclude, reasons }: ProtocolWords) => ({
  ...{ title: title.trim(), question: question.trim() },
  criteria: { include: linesOf(include), exclude: linesOf(exclude) },
  reasons: linesOf(reasons),
});

interface ProtocolFieldsProps {
  /** The properties of the control for one of the words. */
  field: (name: keyof ProtocolWords) => { value: string; onChange: (value: string) => void; error?: string };
  titleError?: string | undefined;
  /** Said of the reasons after how they are written. */
  ofReasons: string;
}

export function ProtocolFields({ field, titleError, ofReasons }: ProtocolFieldsProps) {
  const title = field('title');
  return (
    <>
      <TextField autoFocus label="Title" {...title} error={titleError ?? title.error} />
      <TextField label="Question" rows={2} {...field('question')} />
      <TextField
        label="Eligible are"
        rows={3}
        help="One criterion a line. Their words are marked while you screen."
        {...field('include')}
      />
      <TextField label="Ruled out are" rows={3} help="One criterion a line." {...field('exclude')} />
      <TextField
        label="Reasons to exclude"
        rows={3}
        help={`One a line; the first nine have the keys 1 to 9. ${ofReasons}`}
        {...field('reasons')}
      />
    </>
  );
}
