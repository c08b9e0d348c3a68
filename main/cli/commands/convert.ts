import { err, ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { READ_FORMATS, readReferences } from '../referenceFiles';
import { plural } from '../rows';

const WRITTEN_FORMATS = ['bibtex', 'biblatex', 'ris', 'endnote-xml', 'csl-json'] as const;

export const convert = defineCommand({
  name: 'convert',
  summary: 'Read references and write them in another format. Needs no library.',
  operands: ['FILE'],
  options: {
    from: {
      value: 'FORMAT',
      says: 'The format of the file; auto when left out.',
      oneOf: READ_FORMATS,
    },
    to: { value: 'FORMAT', says: 'The format to write; csl-json when left out.', oneOf: WRITTEN_FORMATS },
  },
  details: [
    'FILE may be - for standard input. What could not be read, and what the new format cannot hold, is named on standard',
    'error, and with --json in the report.',
  ].join('\n'),
  run: async ({ operands: [file], options: { from, to }, io }) => {
    const parsed = await readReferences(io, file, from);
    if (!parsed.ok) return parsed;
    const { references, failed } = parsed.value;
    const { referenceFormats } = await import('../../formats'); // loaded when a command needs it
    const format = referenceFormats.find(({ id }) => id === (to ?? 'csl-json'));
    if (!format?.write) return err('unsupported', `${to} is only read. Choose ${WRITTEN_FORMATS.join(', ')}.`);
    const { text, lost } = format.write(references);
    for (const { line, reason } of failed) io.stderr.write(`${file}, line ${line}: ${reason}\n`);
    if (lost.length > 0) io.stderr.write(`${plural(lost.length, 'field')} could not be kept; --json names them.\n`);
    const items = references.map(({ id, csl }) => ({ id, ...csl }));
    return ok({
      json: { items, ...(to && { text }), report: { read: references.length, failed, lost } },
      text: text.trimEnd(),
    });
  },
});
