import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { z } from 'zod';
import { err, ok, type Result } from '../../shared/result';
import { whyUnreadable, type Io } from './io';

/** Hands over a UTF-8 file of one JSON value a line, without holding all of it. The first line of another form ends it. */
export async function eachJsonLine<T>(
  { cwd }: Io,
  path: string,
  schema: z.ZodType<T>,
  take: (value: T) => void,
): Promise<Result<void>> {
  try {
    const file = await open(resolve(cwd, path));
    let number = 0;
    for await (const line of file.readLines()) {
      number += 1;
      if (line.trim() === '') continue;
      const value = parse(line.replace(/^\uFEFF/, ''), schema);
      if (!value.ok) return err('unreadable', `${path}, line ${number}: ${value.error.message}`);
      take(value.value);
    }
    return ok(undefined);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error; // not the file's fault
    return err('unreadable', `${path} ${whyUnreadable(error)}.`);
  }
}

function parse<T>(line: string, schema: z.ZodType<T>): Result<T> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return err('unreadable', 'it is not JSON.');
  }
  const checked = schema.safeParse(json);
  if (checked.success) return ok(checked.data);
  const [issue] = checked.error.issues;
  return err('unreadable', `“${issue?.path.join('.') ?? ''}” is missing or of another type than it should be.`);
}
