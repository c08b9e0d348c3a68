import { describe, expect, it } from 'vitest';
import { ok } from '../../shared/result';
import { defineCommand } from './command';
import { parseLine } from './parse';

const run = async () => ok({ json: null, text: '' });
const table = [
  defineCommand({
    name: 'mark',
    summary: '',
    operands: ['PLACE'],
    options: {
      words: { value: 'TEXT', says: '', required: true },
      as: { value: 'HOW', says: '', oneOf: ['bold', 'faint'] },
      times: { value: 'N', says: '', atLeast: 1 },
      tag: { value: 'NAME', says: '', many: true },
      twice: { says: '' },
    },
    run,
  }),
  defineCommand({ name: 'note add', summary: '', operands: [], options: {}, run }),
  defineCommand({ name: 'note edit', summary: '', operands: ['ID'], options: {}, run }),
  defineCommand({ name: 'open', summary: '', operands: ['FILE...'], options: {}, run }),
  defineCommand({ name: 'print', summary: '', operands: ['[ID...]'], options: {}, run }),
];
const parse = (...argv: string[]) => parseLine(argv, table);
const options = (...argv: string[]) => {
  const line = parse(...argv);
  return line.ok ? line.value.options : line.error.message;
};

describe('parseLine', () => {
  it('gives a command its operands and options, wherever the options stand', () => {
    const line = parse('--json', 'mark', '--words', 'a b', 'here', '--library', '/tmp/x', '--tag=one', '--tag', 'two');
    expect(line).toMatchObject({
      ok: true,
      value: {
        command: { name: 'mark' },
        operands: ['here'],
        library: '/tmp/x',
        json: true,
        options: { words: 'a b', tag: ['one', 'two'] },
      },
    });
  });

  it('finds commands of two words, and says which there are when the second is missing', () => {
    expect(parse('note', 'edit', 'x')).toMatchObject({ value: { command: { name: 'note edit' }, operands: ['x'] } });
    expect(parse('--library', 'note', 'note', 'add')).toMatchObject({
      value: { command: { name: 'note add' }, library: 'note' },
    });
    expect(parse('note')).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('note add or note edit') },
    });
    expect(parse('note', '--help')).toMatchObject({ value: { group: 'note', help: true } });
  });

  it('takes what follows an option as its value even when it begins with a dash, unless it is an option too', () => {
    expect(options('mark', 'x', '--words', '- a list')).toMatchObject({ words: '- a list' });
    expect(options('mark', 'x', '--words', '--unheard-of')).toMatchObject({ words: '--unheard-of' });
    expect(options('mark', 'x', '--words', '--twice')).toContain('--words');
    expect(parse('mark', '--words', 'x', '--', '--twice')).toMatchObject({ value: { operands: ['--twice'] } });
  });

  it('turns numbers into numbers and leaves lists empty rather than absent', () => {
    expect(options('mark', 'x', '--words', 'y', '--times', '3')).toMatchObject({ times: 3, tag: [] });
  });

  it.each([
    ['no such command', ['fly'], 'fly'],
    ['an unknown option', ['print', '--fast'], '--fast'],
    ['a missing operand', ['mark', '--words', 'x'], 'PLACE'],
    ['a missing file', ['open'], 'FILE'],
    ['one operand too many', ['note', 'add', 'x'], 'x'],
    ['a missing option', ['mark', 'x'], '--words'],
    ['another choice', ['mark', 'x', '--words', 'y', '--as', 'loud'], 'bold, faint'],
    ['a word for a number', ['mark', 'x', '--words', 'y', '--times', 'two'], 'two'],
    ['too small a number', ['mark', 'x', '--words', 'y', '--times', '0'], 'from 1'],
    ['a value for a switch', ['mark', 'x', '--words', 'y', '--twice=no'], '--twice'],
    ['an option without its value', ['mark', 'x', '--words'], '--words'],
  ])('refuses %s as wrong usage, and points at help', (_what, argv, mentions) => {
    const line = parseLine(argv, table);
    expect(line).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    if (line.ok) return;
    expect(line.error.message).toContain(mentions);
    expect(line.error.message).toContain('--help');
    expect(line.error.message).not.toContain('\n');
  });
});
