import { useState } from 'react';
import { useCommand } from '../app/commands';
import { useLibrary } from '../state/library';
import { endings, useForm } from '../state/useForm';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';
import styles from './DetailsDialog.module.css';
import { importPasted } from './importing';
import { dateProblem } from './names';

const EMPTY = { text: '', title: '', publisher: '', author: '', issued: '', url: '' };

/** Brings in a text from the clipboard. */
export function PasteDialog() {
  const [isOpen, setOpen] = useState(false);
  const { readOnly } = useLibrary();
  useCommand('import.text', () => setOpen(true), !readOnly);
  return isOpen && <OpenDialog onClose={() => setOpen(false)} />;
}

function OpenDialog({ onClose }: { onClose: () => void }) {
  const [isBusy, setBusy] = useState(false);
  const { values, field, forget, giveUp } = useForm('import.text', 'A pasted text', EMPTY);
  const { text, ...details } = values;
  const problem = dateProblem(details.issued);
  const isAble = text.trim() !== '' && problem === undefined && !isBusy;
  const { close, cancel } = endings({ forget, giveUp }, onClose);
  const add = async () => {
    setBusy(true);
    const filled = Object.entries(details).filter(([, value]) => value.trim() !== '');
    const isAdded = await importPasted(text, Object.fromEntries(filled));
    setBusy(false);
    if (isAdded) close();
  };
  return (
    <Dialog
      title="Import pasted text"
      width="wide"
      isOpen
      onClose={onClose}
      answer={{ verb: 'Add to the library', isAble, onAnswer: () => void add(), onOtherwise: cancel }}
    >
      <TextField
        autoFocus
        label="Text"
        rows={9}
        placeholder="Paste the whole text here, or references as BibTeX, RIS or the like"
        {...field('text')}
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
          {...field('issued')}
          error={problem}
        />
        <TextField label="Address (URL)" {...field('url')} />
      </div>
    </Dialog>
  );
}
