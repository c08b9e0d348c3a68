import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { err, ok, type Result } from '../../../shared/result';
import { defineCommand, type Outcome } from '../command';

const request = z.object({ args: z.array(z.string()) });

export const batch = defineCommand({
  name: 'batch',
  summary: 'Run many commands in one process.',
  operands: [],
  options: {},
  details: [
    'Reads one JSON document a line, as {"args":["search","x"]}, and answers each with one line, in order:',
    '{"ok":true,"result":...} or {"ok":false,"error":{"code":...,"message":...}}. A line that cannot be read is answered',
    'in the same way, and the next one is read. batch and serve do not work inside.',
  ].join('\n'),
  alone: true,
  run: async ({ io, runLine }) => {
    const lines = createInterface({ input: Readable.from(io.stdin), crlfDelay: Infinity });
    for await (const line of lines) {
      if (line.trim() !== '') io.stdout.write(`${JSON.stringify(await answer(line, runLine))}\n`);
    }
    return ok({ exitCode: 0 });
  },
});

type RunLine = (argv: readonly string[]) => Promise<Outcome>;

async function answer(line: string, runLine: RunLine): Promise<unknown> {
  const read = readRequest(line);
  if (!read.ok) return read;
  const outcome = await runLine(read.value);
  if (!outcome.ok || 'exitCode' in outcome.value) return outcome;
  const { json, failed } = outcome.value;
  return failed === undefined ? { ok: true, result: json } : { ...err('invalid', failed), result: json };
}

function readRequest(line: string): Result<string[]> {
  try {
    const parsed = request.safeParse(JSON.parse(line));
    if (parsed.success) return ok(parsed.data.args);
  } catch {
    // Answered below: a line that is not JSON and one that is the wrong JSON need the same advice.
  }
  return err('bad-request', 'This line is not a request. Write one JSON object a line, as {"args":["search","x"]}.');
}
