import type { ReviewId } from '../../shared/model/ids';
import { takenInWords } from '../../shared/review/taken';
import { chooseText } from '../api/chooseFiles';
import { client } from '../api/client';
import { say, sayProblem } from '../state/messages';

/** Asks for a packet and takes it in, wholly or not at all; what came of it is said. */
export async function takePacketIn(id?: ReviewId): Promise<void> {
  const text = await chooseText(['.json']);
  if (!text) return;
  const taken = text.ok ? await client.importReviewPacket({ text: text.value, ...(id && { id }) }) : text;
  if (!taken.ok) return sayProblem(taken.error.message);
  const { reader, isNew } = taken.value;
  say(
    isNew ? `The review came in with the packet. You screen it as ${reader}.` : takenInWords(taken.value, 'decision'),
  );
}
