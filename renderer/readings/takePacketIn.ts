import { client, host } from '../api/client';
import { takenInWords } from '../../shared/review/taken';
import { say, sayProblem } from '../state/messages';
import { counted } from '../ui/counted';
import { setReadingState } from './readingState';

/** Asks for a packet and takes it in, wholly or not at all; what came of it is said. */
export async function takePacketIn(): Promise<void> {
  const [file] = await host.chooseFiles(['.json']);
  if (!file) return;
  const bytes = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
  const taken = await client.importPassagePacket({ text: new TextDecoder().decode(bytes) });
  if (!taken.ok) return sayProblem(taken.error.message);
  const { reader, toRead } = taken.value;
  if (toRead > 0) {
    setReadingState({ reader, part: 'read' });
    say(`${counted(toRead, 'passage')} for ${reader} to read.`);
  } else say(takenInWords(taken.value, 'reading'));
}
