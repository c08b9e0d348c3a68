import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../shared/result';
import type { Command, OptionInfo, OptionTable, OptionValues } from './command';

/** Options that every command takes. */
export const globalOptions = {
  library: { value: 'DIR', says: 'The library; else $COMMONPLACE_LIBRARY, else ~/Commonplace.' },
  json: { says: 'Print one JSON document and nothing else.' },
  help: { says: 'Say what a command does and takes.' },
  version: { says: 'Print the version.' },
} as const satisfies OptionTable;

export interface ParsedLine {
  /** Absent when the line names none, as `--version` alone. */
  readonly command?: Command;
  /** The first word of commands of two words, when help is asked for all of them: `note --help`. */
  readonly group?: string;
  readonly operands: readonly string[];
  /** Checked against the command's table: strings, lists, numbers and switches. */
  readonly options: OptionValues<OptionTable>;
  readonly library?: string | undefined;
  readonly json: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

/** Reads a command line. Wrong usage is a `bad-request` that says which command to ask for help. */
export function parseLine(argv: readonly string[], commands: readonly Command[]): Result<ParsedLine> {
  const named = findCommand(argv, commands);
  if (!named.ok) return named;
  const { command, group, rest } = named.value;
  const table: OptionTable = { ...globalOptions, ...command?.options };
  const parsed = readOptions(rest, table, command);
  if (!parsed.ok) return parsed;
  const { operands, values } = parsed.value;
  const { library, json = false, help = false, version = false } = values as GlobalValues; // readOptions follows the table
  const line = { operands, options: {}, library, json, help, version };
  if (library === '') return usage('--library needs the name of a folder', command);
  if (help || version || !command)
    return ok({ ...line, ...(command && { command }), ...(group === undefined ? {} : { group }) });
  const missing = wrongOperands(command, operands);
  if (missing !== undefined) return usage(missing, command);
  const options = ownOptions(command, values);
  return options.ok ? ok({ ...line, command, options: options.value }) : options;
}

interface GlobalValues {
  readonly library?: string;
  readonly json?: boolean;
  readonly help?: boolean;
  readonly version?: boolean;
}

interface NamedCommand {
  readonly command?: Command;
  readonly group?: string;
  /** The line without the words of the command. */
  readonly rest: string[];
}

function findCommand(argv: readonly string[], commands: readonly Command[]): Result<NamedCommand> {
  let at = 0;
  while (argv[at]?.startsWith('-')) at += argv[at] === '--library' ? 2 : 1;
  const [first] = argv.slice(at);
  const without = (words: number) => [...argv.slice(0, at), ...argv.slice(at + words)];
  if (first === undefined) return ok({ rest: [...argv] });
  const words = (count: number) => argv.slice(at, at + count).join(' ');
  for (const count of [3, 2, 1]) {
    const command = commands.find(({ name }) => name === words(count) && name.split(' ').length === count);
    if (command) return ok({ command, rest: without(count) });
  }
  const group = commands.filter(({ name }) => name.startsWith(`${first} `));
  if (group.length === 0)
    return err('bad-request', `There is no command “${first}”. commonplace --help lists them all.`);
  if (argv.includes('--help')) return ok({ group: first, rest: without(1) });
  const choices = group.map(({ name }) => name).join(' or ');
  return err('bad-request', `${first} what? Say ${choices}; commonplace ${first} --help explains them.`);
}

function readOptions(
  argv: string[],
  table: OptionTable,
  command: Command | undefined,
): Result<{ operands: string[]; values: Record<string, unknown> }> {
  const options = Object.fromEntries(
    Object.entries(table).map(([name, { value, many }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: many === true },
    ]),
  );
  try {
    const { positionals, values } = parseArgs({ args: joinValues(argv, table), options, allowPositionals: true });
    return ok({ operands: positionals, values });
  } catch (error) {
    return usage(whatIsWrong(error as NodeJS.ErrnoException), command); // parseArgs throws nothing but coded errors
  }
}

function whatIsWrong({ code, message }: NodeJS.ErrnoException): string {
  const [option = 'An option'] = /-[^\s',<]*/.exec(message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option ${option} here`;
  return message.includes('does not take') ? `${option} takes no value` : `${option} needs a value after it`;
}

/**
 * `--text "- a list"`: the argument after an option that takes a value is its value, unless it is itself an option of
 * this command. parseArgs alone refuses every value that begins with a dash.
 */
function joinValues(argv: readonly string[], table: OptionTable): string[] {
  const takesValue = (argument: string): boolean =>
    table[argument.slice(2)]?.value !== undefined && argument.startsWith('--');
  const isOption = (argument: string): boolean =>
    argument === '--' || (argument.startsWith('--') && Object.hasOwn(table, argument.slice(2).replace(/=.*/s, '')));
  const joined: string[] = [];
  for (let at = 0; at < argv.length; at += 1) {
    const argument = argv[at] ?? '';
    if (argument === '--') return [...joined, ...argv.slice(at)];
    const next = argv[at + 1];
    if (takesValue(argument) && next?.startsWith('-') && !isOption(next)) {
      joined.push(`${argument}=${next}`);
      at += 1;
    } else joined.push(argument);
  }
  return joined;
}

function wrongOperands({ operands: names }: Command, given: readonly string[]): string | undefined {
  const missing = names.slice(given.length).find((name) => !name.startsWith('['));
  if (missing !== undefined) return `${missing.replace('...', '')} is missing`;
  const unlimited = names.at(-1)?.includes('...') === true;
  if (!unlimited && given.length > names.length) return `“${given[names.length]}” is one argument too many`;
  return undefined;
}

/** The options of the command itself, with numbers for numbers, and none that was not given but switches and lists. */
function ownOptions(command: Command, values: Record<string, unknown>): Result<OptionValues<OptionTable>> {
  const own: Record<string, unknown> = {};
  for (const [name, info] of Object.entries(command.options)) {
    const value = values[name] as string | undefined; // lists and switches have neither choices nor a least
    if (value === undefined && info.required) return usage(`--${name} is missing`, command);
    const wrong = value === undefined ? undefined : wrongValue(info, value);
    if (wrong !== undefined) return usage(`--${name} ${wrong}, not “${value}”`, command);
    if (value !== undefined) own[name] = info.atLeast === undefined ? value : Number(value);
    else if (info.value === undefined) own[name] = false;
    else if (info.many) own[name] = [];
  }
  return ok(own as OptionValues<OptionTable>); // what the table says, just checked
}

function wrongValue({ oneOf, atLeast, atMost = 999_999_999 }: OptionInfo, value: string): string | undefined {
  if (oneOf && !oneOf.includes(value)) return `takes ${oneOf.join(', ')}`;
  if (atLeast !== undefined && !(/^\d{1,9}$/.test(value) && Number(value) >= atLeast && Number(value) <= atMost))
    return `takes a whole number from ${atLeast} to ${atMost}`;
  return undefined;
}

function usage(what: string, command: Command | undefined): Result<never> {
  const help = command ? `commonplace ${command.name} --help` : 'commonplace --help';
  return err('bad-request', `${what}. ${help} explains it.`);
}
