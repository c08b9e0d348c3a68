import { useRef, useState } from 'react';
import type { ReviewRecordPage } from '../../shared/api';
import { addAll, newNote } from '../../shared/model/actions';
import type { Review } from '../../shared/model/records';
import { useCommand } from '../app/commands';
import { open } from '../app/navigation';
import { TAGS } from '../app/tagging';
import { useTagsField } from '../app/useTagsField';
import { apply, maker } from '../state/transact';
import { useCall } from '../state/useCall';
import { useForm } from '../state/useForm';
import { Button } from '../ui/Button';
import { OtherWords } from '../ui/OtherWords';
import { TextButton } from '../ui/TextButton';
import { TextField } from '../ui/TextField';
import { ApartMenu } from './ApartMenu';
import { enterField, leftField } from './leaveField';
import styles from './RecordTools.module.css';

interface RecordToolsProps {
  review: Review;
  data: ReviewRecordPage;
  isOfReports: boolean;
  isReadOnly: boolean;
  /** Keys mark words in the full text. */
  isMarking: boolean;
}

/** What can be done with a record beside deciding: its tags, notes about it, setting it apart, its full text not had. */
export function RecordTools({ review, data, isOfReports, isReadOnly, isMarking }: RecordToolsProps) {
  const { article, notes, duplicates } = data;
  return (
    <section className={styles.tools} aria-label="About this record">
      <Tags key={article.id} {...{ data, isReadOnly, isMarking }} />
      <div className={styles.notes}>
        {notes.map((note) => (
          <p key={note.id} className={styles.note} dir="auto">
            {note.text.trim() || 'Empty note'}{' '}
            <TextButton className={styles.open} onPress={() => open({ view: 'note', id: note.id })}>
              Open this note
            </TextButton>
          </p>
        ))}
        <NewNote key={article.id} data={data} isReadOnly={isReadOnly} />
      </div>
      <div className={styles.row}>
        <ApartMenu {...{ review, data, isOfReports }} isDisabled={isReadOnly} />
        {duplicates.length > 0 && (
          <span className={styles.said}>
            {duplicates.length === 1 ? '1 duplicate is' : `${duplicates.length} duplicates are`} set apart for it.
          </span>
        )}
      </div>
    </section>
  );
}

interface PartProps {
  data: ReviewRecordPage;
  isReadOnly: boolean;
}

function Tags({ data: { article, tags }, isReadOnly, isMarking }: PartProps & Pick<RecordToolsProps, 'isMarking'>) {
  const { data: known } = useCall('list', TAGS);
  const { text, theirs, writer } = useTagsField(article, tags.join(', '), 'Tag an article');
  const field = useRef<HTMLDivElement>(null);
  useCommand('review.tags', () => enterField(field.current), !isReadOnly && !isMarking);
  const missing = known?.items.map(({ title }) => title).filter((title) => !tags.includes(title)) ?? [];
  return (
    <div ref={field}>
      <TextField
        label="Tags"
        placeholder={missing.length > 0 ? `Such as ${missing.slice(0, 3).join(', ')}` : 'With commas between'}
        isReadOnly={isReadOnly}
        value={text}
        onChange={(next) => writer.type(next)}
        onBlur={() => void writer.keep()}
        onKeyDown={(event) => {
          if (!leftField(event)) event.continuePropagation();
        }}
      />
      {theirs !== undefined && <OtherWords words={theirs} onSettle={(by) => void writer.settle(by)} />}
    </div>
  );
}

function NewNote({ data: { article }, isReadOnly }: PartProps) {
  const { values, field, isChanged, forget } = useForm(`${article.id} note`, 'A note about an article', { text: '' });
  const [isWriting, setWriting] = useState(isChanged);
  const text = values.text.trim();
  if (!isWriting)
    return (
      <Button look="quiet" isDisabled={isReadOnly} onPress={() => setWriting(true)}>
        Write a note about it
      </Button>
    );
  const end = () => {
    forget();
    setWriting(false);
  };
  const keep = async () => {
    if (text === '') return;
    const note = newNote(maker, { text, aboutIds: [article.id] });
    if (await apply(addAll(maker, [note], 'Write a note'))) end();
  };
  return (
    <div className={styles.writing}>
      <TextField
        autoFocus
        label="Note about this article"
        rows={3}
        serif
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void keep();
          else event.continuePropagation();
        }}
        {...field('text')}
      />
      <div className={styles.row}>
        <Button onPress={end}>Discard</Button>
        <Button isDisabled={text === ''} onPress={() => void keep()}>
          Keep note
        </Button>
      </div>
    </div>
  );
}
