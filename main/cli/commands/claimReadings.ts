import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { PASSAGE_VERDICTS, type PassageVerdict } from '../../../shared/model/appraisalRecord';
import { err, ok } from '../../../shared/result';
import { takenInWords } from '../../../shared/review/taken';
import { defineCommand } from '../command';
import { readUtf8, whyUnreadable } from '../io';
import { plural, rows, shorten } from '../rows';

const isVerdict = (text: string): text is PassageVerdict => PASSAGE_VERDICTS.some((verdict) => verdict === text);
const wrongVerdict = (text: string) =>
  err('bad-request', `“${text}” is no reading of a passage. Say ${PASSAGE_VERDICTS.join(', ')}.`);

const reader = { value: 'NAME', says: 'Who reads; not the researcher, whose reading is the evidence.' } as const;

export const claimReadings = defineCommand({
  name: 'claim readings',
  summary: 'The passages that are evidence for claims, for a second reader: nobody else’s reading is shown.',
  operands: [],
  options: { reader: { ...reader, required: true }, unread: { says: 'Only those that this reader has not read.' } },
  run: async ({ options, library }) => {
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const all = await notebook.value.client.passagesToRead({ reader: options.reader });
    if (!all.ok) return all;
    const items = options.unread ? all.value.filter(({ verdict }) => verdict === undefined) : all.value;
    const table = items.map(({ claimId, passageId, claim, passage, verdict = '–' }) => [
      ...[passageId, claimId, verdict],
      `“${shorten(passage.quote, 60)}” on: ${shorten(claim, 50)}`,
    ]);
    return ok({
      json: { total: items.length, items },
      text: table.length === 0 ? 'There is nothing to read.' : rows(table),
    });
  },
});

export const claimRead = defineCommand({
  name: 'claim read',
  summary: `A second reading of a passage and a claim: ${PASSAGE_VERDICTS.join(', ')}.`,
  operands: ['PASSAGE', 'CLAIM', 'VERDICT'],
  options: {
    reader: { ...reader, required: true },
    comment: { value: 'TEXT', says: 'A remark to keep with the reading.' },
  },
  details: 'Reading again replaces the reading. “none” says that the passage says nothing of the claim.',
  run: async ({ operands: [passageId, claimId, verdict], options, library }) => {
    if (!isVerdict(verdict)) return wrongVerdict(verdict);
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const comment = options.comment?.trim();
    const said = { claimId, passageId, reader: options.reader, verdict, ...(comment && { comment }) };
    const read = await notebook.value.client.readPassage(said);
    return read.ok ? ok({ json: said, text: `${verdict}  ${passageId}` }) : read;
  },
});

export const claimAgreement = defineCommand({
  name: 'claim agreement',
  summary: 'How far two readers agree on passages: percent and Cohen’s kappa.',
  operands: [],
  options: {
    reader: { value: 'NAME', says: 'Two readers; the researcher and the first other when left out.', many: true },
  },
  details:
    'Over the passages that both have read. The researcher’s reading is the evidence; what was settled later does not count.',
  run: async ({ options, library }) => {
    const [first, second, third] = options.reader ?? [];
    if ((first === undefined) !== (second === undefined) || third !== undefined)
      return err('bad-request', 'Name two readers, or none.');
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const two = first !== undefined && second !== undefined ? { readers: [first, second] as [string, string] } : {};
    const found = await notebook.value.client.passageAgreement(two);
    if (!found.ok) return found;
    const { n, percent, kappa, readers, byVerdict } = found.value;
    const shown = (value: number | null, digits: number) => (value === null ? 'not defined' : value.toFixed(digits));
    return ok({
      json: found.value,
      text: [
        `${readers.join(' and ')} have both read ${plural(n, 'passage')}: ${shown(percent, 1)} % the same, kappa ${shown(kappa, 3)}.`,
        rows(byVerdict.map((each) => [each.verdict, `${each.first} / ${each.second}`, `both ${each.both}`])),
      ].join('\n'),
    });
  },
});

export const claimConflicts = defineCommand({
  name: 'claim conflicts',
  summary: 'The passages on which readers differ, with every reading.',
  operands: [],
  options: {},
  details:
    'Settle one with claim settle PASSAGE CLAIM VERDICT: it becomes the evidence, and the readings stay beside it.',
  run: async ({ library }) => {
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const found = await notebook.value.client.passageConflicts({});
    if (!found.ok) return found;
    const table = found.value.map(({ passageId, claimId, readings, passage }) => [
      ...[passageId, claimId, readings.map(({ reader: who, verdict }) => `${who} ${verdict}`).join(' / ')],
      shorten(passage.quote, 50),
    ]);
    return ok({
      json: { total: found.value.length, items: found.value },
      text: table.length === 0 ? 'Readers agree on every passage that was read twice.' : rows(table),
    });
  },
});

export const claimSettle = defineCommand({
  name: 'claim settle',
  summary: 'Settle what readers differ on; it becomes the evidence, and their readings are kept.',
  operands: ['PASSAGE', 'CLAIM', 'VERDICT'],
  options: {},
  run: async ({ operands: [passageId, claimId, verdict], library }) => {
    if (!isVerdict(verdict)) return wrongVerdict(verdict);
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const settled = await notebook.value.client.settlePassage({ claimId, passageId, verdict });
    return settled.ok ? ok({ json: { claimId, passageId, verdict }, text: `${verdict}  ${passageId}` }) : settled;
  },
});

export const claimPacketExport = defineCommand({
  name: 'claim packet export',
  summary: 'Claims and passages for a blind second reader, without the stances.',
  operands: [],
  options: {
    reader: { ...reader, required: true },
    claim: { value: 'CLAIM', says: 'A claim by id; all when left out.', many: true },
    out: { value: 'FILE', says: 'A file, which is replaced; without it the packet is printed.' },
  },
  run: async ({ options: { reader: who, claim = [], out }, library, io }) => {
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const packet = await notebook.value.client.exportPassagePacket({
      reader: who,
      ...(claim.length > 0 && { claimIds: [...claim] }),
    });
    if (!packet.ok) return packet;
    if (out === undefined) return ok({ json: JSON.parse(packet.value.text) as unknown, text: packet.value.text });
    const file = resolve(io.cwd, out);
    try {
      await writeFile(file, packet.value.text);
    } catch (error) {
      return err('disk', `${out} cannot be written: it ${whyUnreadable(error)}.`);
    }
    return ok({ json: { written: [file], reader: who }, text: `Wrote the packet of ${who} to ${file}.` });
  },
});

export const claimPacketImport = defineCommand({
  name: 'claim packet import',
  summary: 'Take a reader’s packet of passages in: wholly, or not at all.',
  operands: ['FILE'],
  options: {},
  details:
    'In the library of the claims, the readings come in beside the evidence. In an empty library, all that is to be read comes in.',
  run: async ({ operands: [path], library, io }) => {
    const text = await readUtf8(io, path);
    if (!text.ok) return text;
    const notebook = await library.open('create');
    if (!notebook.ok) return notebook;
    const taken = await notebook.value.client.importPassagePacket({ text: text.value });
    if (!taken.ok) return taken;
    const { reader: who, added, toRead } = taken.value;
    const came = `${plural(toRead, 'passage')} for ${who} to read, and ${plural(added, 'reading')} of theirs.`;
    return ok({ json: taken.value, text: toRead > 0 ? came : takenInWords(taken.value, 'reading') });
  },
});
