import { z } from 'zod';
import type { Kind } from '../model/ids';
import type { IsoTime } from '../model/records';
import { job } from './shapes';

/* Checking the library, copying it, and going back. */

/** The argument of each call. */
export const backupsCalls = {
  verify: z.object({}),
  backups: z.object({}),
  makeBackup: z.object({ job }),
  restore: z.object({
    job,
    /** A backup in the library's `backups/`, or another version of its `library.json`, by its name; the library itself when left out. */
    file: z.string().max(200).optional(),
    /** As it was right after this change; as it is, or was in the backup, when left out. */
    at: z.int().nonnegative().optional(),
  }),
} as const;

/** What each call answers. */
export interface BackupsAnswers {
  /** Reads everything back from disk and compares. */
  verify: VerifyReport;
  /** Lists the backups in the library's folder, newest first. */
  backups: { folder: string; items: BackupInfo[] };
  /** Copies everything into one file in the library's folder. Says `progress` meanwhile; may be cancelled. */
  makeBackup: MadeBackup;
  /** Makes a new library, in a folder beside this one, of a backup or of what this one was. Says `progress` meanwhile; may be cancelled. */
  restore: Restored;
}

export interface VerifyReport {
  ok: boolean;
  problems: { what: string; where: string; repairable: boolean }[];
}

export interface BackupInfo {
  /** Name of the file in the library's `backups/`. */
  file: string;
  at: IsoTime;
  /** The last change in it. */
  seq: number;
  /** Why it is kept: rotated automatic ones stand for their hour, day or week; the others stay until someone deletes them. */
  sort: 'hourly' | 'daily' | 'weekly' | 'by-hand' | `before-schema-${number}`;
  /** Whether the contents of articles are in it, or only the records. */
  texts: boolean;
  bytes: number;
}

export interface MadeBackup {
  /** The path of the file. */
  file: string;
  bytes: number;
  /** What of the library is damaged or missing, and so in the backup, too; in sentences. */
  problems: string[];
}

/** A library that was made of a backup, or of what this one was earlier. */
export interface Restored {
  /** The new library's folder. */
  folder: string;
  /** What it was made of: a file or a folder. */
  from: string;
  seq: number;
  counts: Record<Kind, number>;
  /** What is missing or damaged in it, in sentences. */
  problems: string[];
}
