import { ok } from '../../../shared/result';
import { takenInWords } from '../../../shared/review/taken';
import { defineCommand } from '../command';
import { readUtf8 } from '../io';
import { chooseReview, reviewOption } from '../reviews';
import { plural } from '../rows';
import { writeTo } from '../writeTo';

export const packetExport = defineCommand({
  name: 'review packet export',
  summary: 'Write a reader’s packet: the records and their own decisions, nobody else’s.',
  operands: [],
  options: {
    ...reviewOption,
    reader: { value: 'N', says: 'The reader; the second when left out.' },
    out: { value: 'FILE', says: 'A file, which is replaced; without it the packet is printed.' },
  },
  run: async ({ options: { review, reader, out }, library, io }) => {
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const chosen = await chooseReview(client, review);
    if (!chosen.ok) return chosen;
    const { id, readers } = chosen.value.review;
    const who = reader ?? readers[1] ?? '2';
    const packet = await client.exportReviewPacket({ id, reader: who });
    if (!packet.ok) return packet;
    if (out === undefined) return ok({ json: JSON.parse(packet.value.text) as unknown, text: packet.value.text });
    const file = await writeTo(io, out, packet.value.text);
    if (!file.ok) return file;
    return ok({ json: { written: [file.value], reader: who }, text: `Wrote the packet of ${who} to ${file.value}.` });
  },
});

export const packetImport = defineCommand({
  name: 'review packet import',
  summary: 'Take a reader’s packet in: wholly, or not at all.',
  operands: ['FILE'],
  options: { ...reviewOption },
  details: [
    'In the library of the review, the reader’s decisions come in beside the others. In a library without a review, the',
    'review itself comes in, so that the reader can begin.',
  ].join('\n'),
  run: async ({ operands: [path], options: { review }, library, io }) => {
    const text = await readUtf8(io, path);
    if (!text.ok) return text;
    const notebook = await library.open('create');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const chosen = review === undefined ? undefined : await chooseReview(client, review);
    if (chosen && !chosen.ok) return chosen;
    const taken = await client.importReviewPacket({ text: text.value, ...(chosen && { id: chosen.value.review.id }) });
    if (!taken.ok) return taken;
    const about = takenInWords(taken.value, 'decision');
    const { isNew, added, reader } = taken.value;
    const came = `The review came in with the packet, and ${plural(added, 'decision')} of ${reader}.`;
    return ok({ json: taken.value, text: isNew ? came : about });
  },
});
