import { err, ok, type Result } from '../../shared/result';
import type { Parsed } from '../formats';
import { readBytes, type Io } from './io';

export const READ_FORMATS = [
  'auto',
  'bibtex',
  'biblatex',
  'ris',
  'endnote-xml',
  'nbib',
  'medline-xml',
  'csl-json',
] as const;
export type ReadFormat = (typeof READ_FORMATS)[number];

/** The references of a file in any format and encoding, `-` being standard input. */
export async function readReferences(io: Io, file: string, from: ReadFormat = 'auto'): Promise<Result<Parsed>> {
  const bytes = file === '-' ? ok(await standardInput(io)) : await readBytes(io, file);
  if (!bytes.ok) return bytes;
  const [{ recogniseFormat, referenceFormats }, { decode }] = await Promise.all([
    import('../formats'), // not every command reads references
    import('../import'),
  ]);
  const name = file === '-' ? 'Standard input' : file;
  if (bytes.value.length === 0) return ok({ references: [], failed: [] });
  const decoded = decode(bytes.value);
  if (!decoded.ok) return err('unreadable', `${name}: ${decoded.error.message}`);
  const { text } = decoded.value;
  const recognised = recogniseFormat(text);
  const format = from === 'auto' ? recognised : referenceFormats.find(({ id }) => id === from);
  if (format) {
    const parsed = format.parse(text);
    if (parsed.references.length + parsed.failed.length > 0 || !recognised || recognised === format) return ok(parsed);
    return err('unsupported', `${name} is ${recognised.label}, not ${format.label}. Leave --from out to have it read.`);
  }
  if (text.trim() === '') return ok({ references: [], failed: [] });
  return err(
    'unsupported',
    `${name} holds no references in a format we know: ${referenceFormats.map(({ label }) => label).join(', ')}.`,
  );
}

async function standardInput({ stdin }: Io): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
