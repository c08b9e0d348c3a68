import { err, ok, type Result } from '../../shared/result';
import type { OptionTable, OptionValues } from './command';
import { readUtf8, type Io } from './io';

export const noteTextOptions = {
  text: { value: 'TEXT', says: 'Its Markdown.' },
  file: { value: 'FILE', says: 'A UTF-8 file with its Markdown, instead of --text.' },
  title: { value: 'TITLE', says: 'A title; else its first words stand for it.' },
} as const satisfies OptionTable;

/** The words that the person gave for a note, as fields of the record. */
export async function noteText(
  io: Io,
  { text, file, title }: OptionValues<typeof noteTextOptions>,
): Promise<Result<{ text: string; title?: string }>> {
  if ((text === undefined) === (file === undefined))
    return err('bad-request', 'Give the words of the note with either --text or --file.');
  const words = file === undefined ? ok(text ?? '') : await readUtf8(io, file);
  if (!words.ok) return words;
  const lines = words.value.replace(/\r\n?/g, '\n');
  if (lines.trim() === '') return err('invalid', 'A note needs some words; these are none. Nothing was changed.');
  return ok({ text: lines, ...(title === undefined ? {} : { title }) });
}
