import { join } from 'node:path';
import { migrations, SCHEMA } from '../../../shared/model/migrations';
import type { IsoTime } from '../../../shared/model/records';
import { err, ok, type Result } from '../../../shared/result';
import type { Files } from '../files';
import { NAMES, type Layout } from '../layout';
import type { Recovered } from '../recover';
import { makeBackup } from './makeBackup';
import { nameOfBackup } from './names';

/**
 * Copies the records of a library that is about to be brought to this version's schema, as they are on disk. Says what
 * will be done; without a copy it is not done. A library of this schema needs none.
 */
export async function copyBeforeMigrating(
  files: Files,
  layout: Layout,
  { schema, seq }: Pick<Recovered, 'schema' | 'seq'>,
  at: IsoTime,
): Promise<Result<string[]>> {
  if (schema >= SCHEMA) return ok([]);
  const name = nameOfBackup({ at, seq, occasion: `before-schema-${SCHEMA}`, texts: false });
  const path = join(layout.backups, name);
  const made = await makeBackup({ files, layout, path, texts: false, needed: new Set(), at });
  if (!made.ok) return err(made.error.code, `${NOT_MIGRATED} ${made.error.message}`);
  const steps = migrations.filter(({ to }) => to > schema).map(({ says }) => says);
  return ok([
    `This library was brought from schema ${schema} to ${SCHEMA} (${steps.join('; ')}). Its records as they were are kept in ${NAMES.backups}/${name}.`,
  ]);
}

const NOT_MIGRATED =
  'The library has the form of an older version and was left as it was, since no copy of it could be made first.';
