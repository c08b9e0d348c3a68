import type { ReviewId } from '../../shared/model/ids';
import { takenInWords } from '../../shared/review/taken';
import { client, host } from '../api/client';
import { say, sayProblem } from '../state/messages';

/** Asks for a packet and takes it in, wholly or not at all; what came of it is said. */
export async function takePacketIn(id?: ReviewId): Promise<void> {
  const [file] = await host.chooseFiles(['.json']);
  if (!file) return;
  const bytes = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
  const text = new TextDecoder().decode(bytes);
  const taken = await client.importReviewPacket({ text, ...(id && { id }) });
  if (!taken.ok) return sayProblem(taken.error.message);
  const { reader, isNew } = taken.value;
  say(
    isNew ? `The review came in with the packet. You screen it as ${reader}.` : takenInWords(taken.value, 'decision'),
  );
}
