import type { Command, OptionTable } from './command';
import { globalOptions } from './parse';
import { rows } from './rows';

const usageOf = ({ name, operands, options }: Command): string => {
  const required = Object.entries(options).flatMap(([option, info]) =>
    info.required ? [`--${option} ${info.value}`] : [],
  );
  const more = Object.keys(options).length > required.length ? ['[options]'] : [];
  return ['commonplace', name, ...operands, ...required, ...more].join(' ');
};

const optionRows = (options: OptionTable): string[][] =>
  Object.entries(options).map(([name, { value, says, many, oneOf, required }]) => [
    `  --${name}${value === undefined ? '' : ` ${value}`}`,
    [says, oneOf && `One of ${oneOf.join(', ')}.`, many && 'May be repeated.', required && 'Required.']
      .filter(Boolean)
      .join(' '),
  ]);

/** What `commonplace --help` prints. */
export function helpForAll(commands: readonly Command[]): string {
  return [
    'Commonplace keeps articles, highlights, notes and claims, and finds them again.',
    '',
    'commonplace COMMAND ... [--library DIR] [--json]',
    '',
    rows(commands.map((command) => [`  ${[command.name, ...command.operands].join(' ')}`, command.summary])),
    '',
    rows(optionRows(globalOptions)),
    '',
    'commonplace COMMAND --help explains one of them. The exit code is 0, or 1 when a command was refused or',
    'failed, or 2 when it was not understood.',
  ].join('\n');
}

export function helpFor(command: Command): string {
  const { summary, options, details } = command;
  return [
    usageOf(command),
    '',
    summary,
    ...(details === undefined ? [] : ['', details]),
    '',
    rows([...optionRows(options), ...optionRows(globalOptions)].flatMap(wrapped)),
  ].join('\n');
}

/** For the first word of commands of two words. */
export const helpForGroup = (group: string, commands: readonly Command[]): string =>
  commands
    .filter(({ name }) => name.startsWith(`${group} `))
    .map(helpFor)
    .join('\n\n');

/** As wide as an explanation gets beside the name of its option. */
const WIDTH = 96;

/** A row whose explanation is long goes on below itself. */
function wrapped([name = '', says = '']: readonly string[]): string[][] {
  const lines = [''];
  for (const word of says.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + word.length < WIDTH) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.map((line, at) => [at === 0 ? name : '', line]);
}
