import { expect, it } from 'vitest';
import { makeId } from '../../../shared/model/ids';
import type { TableContent } from '../../../shared/review/table/content';
import { writeCsv } from './csv';
import { writtenRows } from './written';

const [columnId, articleId] = [makeId('column', 'bias'), makeId('article', 'tides')];

const content: TableContent = {
  title: 'Piers',
  columns: [{ id: columnId, name: 'Overall', type: 'judgement', options: [{ key: 'l', name: 'Low', level: 'low' }] }],
  rows: [{ articleId, title: 'Tides', detail: '', citationKey: 'a2001' }],
  cells: [{ columnId, articleId, values: [{ id: makeId('value', 'low'), content: 'l', passages: [] }] }],
};

it('writes a judgement as its word alone, which no spreadsheet takes for a formula', () => {
  const { text, lost } = writeCsv({ content });
  expect(text).toContain('Tides,a2001,,Low,');
  expect(lost).toEqual([]);
});

it('gives documents the mark before the word', () => {
  expect(writtenRows(content)[0]?.cells[0]).toMatchObject({ answer: 'Low', text: '+ Low' });
});
