import type { ChosenFile, ImportedItem } from '../../shared/api';
import type { FileToRead } from '../api/chooseFiles';
import { failedItem } from './reports';

/** What one message may carry, in base64 characters: below what every host takes, above nearly every single file. */
const BATCH_SIZE = 32 * 1024 * 1024;

/** A file on its way to the notebook. */
export interface Sent extends Pick<FileToRead, 'name' | 'read'> {
  /** The article whose text it is. */
  readonly into?: string;
}

type Message = { readonly files: readonly ChosenFile[]; readonly into?: string } | { readonly failed: ImportedItem };

/**
 * Reads files one after another, no more of them than one message holds: as many as fit, in the order given; a larger file
 * goes alone. So does what belongs to an article, since a message has one.
 */
export async function* messagesOf(files: readonly Sent[], limit = BATCH_SIZE): AsyncGenerator<Message> {
  let batch: ChosenFile[] = [];
  let room = limit;
  for (const { name, read, into } of files) {
    const file = await read();
    if (!file.ok) {
      yield { failed: failedItem(name, file.error.message) };
      continue;
    }
    if (into !== undefined) {
      yield { files: [file.value], into };
      continue;
    }
    const size = file.value.base64.length;
    if (batch.length > 0 && size > room) {
      yield { files: batch };
      batch = [];
      room = limit;
    }
    batch.push(file.value);
    room -= size;
  }
  if (batch.length > 0) yield { files: batch };
}
