import { chooseText } from '../api/chooseFiles';
import { client } from '../api/client';
import { takenInWords } from '../../shared/review/taken';
import { say, sayProblem } from '../state/messages';
import { counted } from '../ui/counted';
import { setReadingState } from '../app/readings/readingState';

/** Asks for a packet and takes it in, wholly or not at all; what came of it is said. */
export async function takePacketIn(): Promise<void> {
  const text = await chooseText(['.json']);
  if (!text) return;
  const taken = text.ok ? await client.importPassagePacket({ text: text.value }) : text;
  if (!taken.ok) return sayProblem(taken.error.message);
  const { reader, toRead } = taken.value;
  if (toRead > 0) {
    setReadingState({ reader, part: 'read' });
    say(`${counted(toRead, 'passage')} for ${reader} to read.`);
  } else say(takenInWords(taken.value, 'reading'));
}
