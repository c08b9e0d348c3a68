import { err, ok, type Failure } from '../../shared/result';
import type { Outcome } from './command';
import { commands } from './commands';
import { helpFor, helpForAll, helpForGroup } from './help';
import type { Io } from './io';
import { Libraries } from './libraries';
import { parseLine, type ParsedLine } from './parse';
import { programVersion } from './version';

/** Runs one command line and gives its exit code: 0, or 1 when it was refused or failed, or 2 when it was wrong usage. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const libraries = new Libraries(io);
  try {
    const line = parseLine(argv, commands);
    if (!line.ok) return complain(line.error, io);
    return report(await execute(line.value, libraries, io), line.value, io);
  } finally {
    await libraries.close();
  }
}

async function execute(line: ParsedLine, libraries: Libraries, io: Io): Promise<Outcome> {
  const { command, group, operands, options, library } = line;
  if (line.version) return ok({ json: { version: programVersion }, text: programVersion });
  if (group !== undefined) return help(helpForGroup(group, commands));
  if (line.help) return help(command ? helpFor(command) : helpForAll(commands));
  if (!command) return err('bad-request', 'No command was given. commonplace --help lists them all.');
  const runLine = async (argv: readonly string[]): Promise<Outcome> => {
    const inner = parseLine(argv, commands);
    if (!inner.ok) return inner;
    if (inner.value.command?.alone && !inner.value.help)
      return err('unsupported', `${inner.value.command.name} does not work inside a batch.`);
    return execute({ ...inner.value, library: inner.value.library ?? library }, libraries, io);
  };
  try {
    return await command.run({ operands, options, library: libraries.handle(library), io, runLine });
  } catch (defect) {
    io.stderr.write(`${defect instanceof Error ? defect.stack : String(defect)}\n`);
    return err(
      'internal',
      'This is a defect of Commonplace. What was done before is on disk; please report the lines above.',
    );
  }
}

const help = (text: string): Outcome => ok({ json: { help: text }, text });

function report(outcome: Outcome, { json, command }: ParsedLine, io: Io): number {
  if (!outcome.ok) return complain(outcome.error, io, command?.name);
  if ('exitCode' in outcome.value) return outcome.value.exitCode;
  const { json: document, text, failed, inLines } = outcome.value;
  const printed = json && !inLines ? JSON.stringify(document) : text;
  if (printed !== '') io.stdout.write(printed.endsWith('\n') ? printed : `${printed}\n`);
  return failed === undefined ? 0 : complain({ code: 'invalid', message: failed }, io, command?.name);
}

function complain({ code, message }: Failure, io: Io, command?: string): number {
  const where = ['commonplace', command].filter(Boolean).join(' ');
  io.stderr.write(`${where}: ${message.replace(/\s*\n\s*/g, ' ')}\n`);
  return code === 'bad-request' ? 2 : 1;
}
