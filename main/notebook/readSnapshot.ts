import type { FileHandle } from 'node:fs/promises';
import type { Step } from '../../shared/model/history';
import type { Kind } from '../../shared/model/ids';
import { SCHEMA } from '../../shared/model/migrations';
import { err, ok, type Result } from '../../shared/result';
import { openIfThere, type Files } from './files';
import type { ReadSnapshot, SnapshotHead } from './snapshot';
import { parseLines, partsFailure, SnapshotParts } from './snapshotParts';
import { shaped, stepShape } from './stored';

/** Reads a snapshot, some hundred kilobytes at a time, between which others get their turn. Undefined when there is none. */
export async function readSnapshot(
  files: Files,
  path: string,
  newest?: number,
): Promise<Result<{ data: ReadSnapshot; bytes: number } | undefined>> {
  const handle = await openIfThere(files, path);
  if (!handle) return ok(undefined);
  try {
    const { size: bytes } = await handle.stat();
    const data = await readAll(handle, newest);
    return data.ok ? ok({ data: data.value, bytes }) : data;
  } catch (error) {
    return partsFailure(error);
  } finally {
    await handle.close();
  }
}

async function readAll(handle: FileHandle, newest?: number): Promise<Result<ReadSnapshot>> {
  const begun = await SnapshotParts.begin(handle, newest);
  if (!begun.ok) return begun;
  const read = await readTables(begun.value).catch(partsFailure);
  const { schema } = begun.value.head;
  if (read.ok || schema <= SCHEMA) return read;
  return err(read.error.code, `it was written by a newer Commonplace (schema ${schema}), and ${read.error.message}`);
}

async function readTables({
  parts,
  head,
}: {
  parts: SnapshotParts;
  head: SnapshotHead;
}): Promise<Result<ReadSnapshot>> {
  const tables: { [K in Kind]?: unknown[] } = {};
  const steps: Record<'done' | 'undone', unknown[]> = { done: [], undone: [] };
  for await (const run of parts.lines()) {
    const { of } = run;
    const list = of === 'done' || of === 'undone' ? steps[of] : (tables[of] ??= []);
    for (const value of parseLines(run)) list.push(value);
  }
  const sound = parts.end();
  if (!sound.ok) return { ok: false, error: { ...sound.error, code: 'damaged' } };
  const done = stepsOf(steps.done);
  const undone = stepsOf(steps.undone);
  if (!done.ok) return done;
  return undone.ok ? ok({ ...head, tables, history: { done: done.value, undone: undone.value } }) : undone;
}

/** Reads a snapshot to its end and keeps nothing of it: whether it could be used, if it is there. */
export async function checkSnapshot(files: Files, path: string): Promise<Result<void>> {
  const handle = await openIfThere(files, path);
  if (!handle) return ok(undefined);
  try {
    const begun = await SnapshotParts.begin(handle);
    if (!begun.ok) return begun;
    for await (const run of begun.value.parts.lines()) {
      const values = parseLines(run);
      const steps = run.of === 'done' || run.of === 'undone' ? stepsOf(values) : ok([]);
      if (!steps.ok) return steps;
    }
    return begun.value.parts.end();
  } catch (error) {
    return partsFailure(error);
  } finally {
    await handle.close();
  }
}

export function stepsOf(values: readonly unknown[]): Result<Step[]> {
  const steps: Step[] = [];
  for (const value of values) {
    const step = shaped(stepShape, value);
    if (!step.ok) return step;
    steps.push(step.value);
  }
  return ok(steps);
}
