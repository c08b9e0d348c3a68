import { useState } from 'react';
import type { Review } from '../../shared/model/records';
import { client } from '../api/client';
import { saveText } from '../app/saving/save';
import { useLibrary } from '../state/library';
import { sayProblem } from '../state/messages';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import styles from './Conflicts.module.css';
import { takePacketIn } from './packetFiles';
import { readerName } from './readerName';

/** Sends a reader's packet out and takes one in. */
export function Packets({ review }: { review: Review }) {
  const [reader, setReader] = useState(review.readers[1] ?? '');
  const { readOnly } = useLibrary();
  const [only, another] = review.readers;
  const exportPacket = async (of: string) => {
    const packet = await client.exportReviewPacket({ id: review.id, reader: of });
    if (!packet.ok) return sayProblem(packet.error.message);
    await saveText(packet.value.name, packet.value.text);
  };
  return (
    <section aria-label="Packets">
      <h2>A second reader</h2>
      <p className={styles.help}>
        A packet holds the records and what this reader has decided, nobody else’s decisions. They open it in a library
        of their own, and send theirs back.
      </p>
      <div className={styles.row}>
        <TextField label="Name of the reader" value={reader} onChange={setReader} />
        <Button isDisabled={reader.trim() === ''} onPress={() => void exportPacket(reader.trim())}>
          Save packet…
        </Button>
        <Button isDisabled={readOnly !== undefined} onPress={() => void takePacketIn(review.id)}>
          Take a packet in…
        </Button>
      </div>
      {only !== undefined && another === undefined && (
        <div className={styles.row}>
          <Button onPress={() => void exportPacket(only)}>{`Save the decisions of ${readerName(only)}…`}</Button>
          <span className={styles.help}>for the researcher who sent you a packet</span>
        </div>
      )}
    </section>
  );
}
