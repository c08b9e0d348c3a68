import { useState } from 'react';
import { useCommand } from '../app/commands';
import { useLibrary } from '../state/library';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';
import styles from './DetailsDialog.module.css';
import { importPasted } from './importing';
import { dateProblem } from './names';

const EMPTY = { title: '', publisher: '', author: '', issued: '', url: '' };

/** Brings in a text from the clipboard. What was typed stays when the dialog is closed by mistake. */
export function PasteDialog() {
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [text, setText] = useState('');
  const [fields, setFields] = useState(EMPTY);
  const { readOnly } = useLibrary();
  useCommand('import.text', () => setOpen(true), !readOnly);

  const problem = dateProblem(fields.issued);
  const isReady = text.trim() !== '' && problem === undefined && !isBusy;
  const field = (name: keyof typeof EMPTY) => ({
    value: fields[name],
    onChange: (value: string) => setFields((now) => ({ ...now, [name]: value })),
  });
  const add = async () => {
    setBusy(true);
    const filled = Object.entries(fields).filter(([, value]) => value.trim() !== '');
    const isAdded = await importPasted(text, Object.fromEntries(filled));
    setBusy(false);
    if (!isAdded) return;
    setOpen(false);
    setText('');
    setFields(EMPTY);
  };

  return (
    <Dialog
      title="Import pasted text"
      width="wide"
      isOpen={isOpen}
      onClose={() => setOpen(false)}
      answer={{ verb: 'Add to the library', isAble: isReady, onAnswer: () => void add() }}
    >
      <TextField
        autoFocus
        label="Text"
        rows={9}
        placeholder="Paste the whole text here, or references as BibTeX, RIS or the like"
        value={text}
        onChange={setText}
      />
      <TextField serif label="Title" help="Left empty, the first heading or sentence is taken." {...field('title')} />
      <div className={styles.pair}>
        <TextField label="Publisher or outlet" {...field('publisher')} />
        <TextField label="Author" {...field('author')} />
      </div>
      <div className={styles.pair}>
        <TextField
          label="Date of publication"
          help="2024, 2024-05 or 2024-05-04"
          error={problem}
          {...field('issued')}
        />
        <TextField label="Address (URL)" {...field('url')} />
      </div>
    </Dialog>
  );
}
