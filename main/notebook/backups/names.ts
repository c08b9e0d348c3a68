import type { IsoTime } from '../../../shared/model/records';

/** Why a backup was made. Automatic ones are rotated; the others stay until somebody deletes them. */
export type Occasion = 'automatic' | 'by-hand' | `before-schema-${number}`;

/** What the name of a file in `backups/` says. */
export interface NamedBackup {
  readonly name: string;
  readonly at: IsoTime;
  /** The last change in it. */
  readonly seq: number;
  readonly occasion: Occasion;
  /** Whether the contents of articles are in it. */
  readonly texts: boolean;
}

const NAME = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z-change-(\d+)-(automatic|by-hand|before-schema-\d+)\.tar(\.gz)?$/;

/** As `2026-03-05T14-03-22Z-change-1204-automatic.tar.gz`: sorted by name they are sorted by time. */
export function nameOfBackup({ at, seq, occasion, texts }: Omit<NamedBackup, 'name'>): string {
  const time = `${at.slice(0, 19).replaceAll(':', '-')}Z`;
  return `${time}-change-${seq}-${occasion}.tar${texts ? '' : '.gz'}`;
}

/** Undefined for a file that is none of ours. */
export function readBackupName(name: string): NamedBackup | undefined {
  const found = NAME.exec(name);
  if (!found) return undefined;
  const [, day, hours, minutes, seconds, seq, occasion, compressed] = found;
  return {
    name,
    at: `${day}T${hours}:${minutes}:${seconds}.000Z`,
    seq: Number(seq),
    occasion: occasion as Occasion, // the expression admits only these
    texts: compressed === undefined,
  };
}
