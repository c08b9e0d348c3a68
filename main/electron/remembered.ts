import { readFileSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';

const remembered = z.object({
  /** The library that was open last. */
  library: z.string().optional(),
  /** The folder of the last file chosen or saved. */
  folder: z.string().optional(),
  /** Where the window was, in device-independent pixels. */
  window: z
    .object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive(), maximized: z.boolean() })
    .optional(),
});

/** What the desktop host keeps between starts. The user's preferences are the notebook's. */
export type Remembered = z.infer<typeof remembered>;

export interface Memory {
  get(): Readonly<Remembered>;
  set(part: Remembered): void;
}

/** Reads what was remembered; a file that is missing or damaged is worth nothing and is written anew. */
export function openMemory(file: string): Memory {
  let current = read(file);
  return {
    get: () => current,
    set(part) {
      current = { ...current, ...part };
      try {
        writeFileAtomic.sync(file, `${JSON.stringify(current, null, 2)}\n`);
      } catch (reason) {
        console.error(`What the window remembers could not be written to ${file}:`, reason);
      }
    },
  };
}

function read(file: string): Remembered {
  try {
    return remembered.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {}; // none yet, or not ours: the window begins as on its first day
  }
}
