import { useState } from 'react';
import { RESEARCHER } from '../../shared/review/appraisals';
import { Button } from '../ui/Button';
import { Page } from '../ui/Page';
import { Segments } from '../ui/Segments';
import { TextField } from '../ui/TextField';
import { PassageReader } from './PassageReader';
import { Readers } from './Readers';
import { takePacketIn } from './takePacketIn';
import styles from './ReadingsPage.module.css';
import { setReadingState, useReadingState } from '../app/readings/readingState';

/** Second readings of the evidence: read blind, then compared and settled. */
export function ReadingsPage() {
  const { reader, part } = useReadingState();
  return (
    <Page title="Second reading">
      <div className={styles.page}>
        <Segments
          quiet
          label="Part of the second reading"
          value={part}
          options={[
            { value: 'read', label: 'Read' },
            { value: 'readers', label: 'Agreement and packets' },
          ]}
          onChange={(next) => setReadingState({ part: next })}
        />
        {part === 'readers' ? <Readers /> : reader === '' ? <Who /> : <PassageReader key={reader} reader={reader} />}
      </div>
    </Page>
  );
}

/** The researcher has read already: the evidence is their reading. */
function Who() {
  const [name, setName] = useState('');
  const isTaken = name.trim().toLowerCase() === RESEARCHER;
  const begin = () => {
    if (name.trim() !== '' && !isTaken) setReadingState({ reader: name.trim() });
  };
  return (
    <form
      className={styles.who}
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <p className={styles.help}>
        Somebody else reads the passages that are evidence for your claims, without seeing how you read them: does this
        passage support this claim?
      </p>
      <TextField
        label="Name of the second reader"
        value={name}
        onChange={setName}
        error={isTaken ? 'So your own readings are called. Choose another name.' : undefined}
      />
      <div className={styles.row}>
        <Button look="primary" isDisabled={name.trim() === '' || isTaken} onPress={begin}>
          Begin to read
        </Button>
        <Button onPress={() => void takePacketIn()}>Open a packet…</Button>
      </div>
    </form>
  );
}
