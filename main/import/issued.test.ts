import { describe, expect, it } from 'vitest';
import { issuedFromText } from './issued';

describe('dates in EDTF', () => {
  it.each([
    ['2024-09-12', { 'date-parts': [[2024, 9, 12]] }],
    [' 2024-09 ', { 'date-parts': [[2024, 9]] }],
    ['2024', { 'date-parts': [[2024]] }],
    ['2024-02-29', { 'date-parts': [[2024, 2, 29]] }],
    ['1984?', { 'date-parts': [[1984]], circa: true }],
    ['1984-06~', { 'date-parts': [[1984, 6]], circa: true }],
    ['2001-21', { 'date-parts': [[2001]], season: 1 }],
    ['2004/2006', { 'date-parts': [[2004], [2006]] }],
    [
      '2004-02-01~/2004-03-05',
      {
        'date-parts': [
          [2004, 2, 1],
          [2004, 3, 5],
        ],
        circa: true,
      },
    ],
    ['2004-02-01/2005', { raw: '2004-02-01/2005' }],
    ['2004/..', { raw: '2004/..' }],
    ['198X', { raw: '198X' }],
    ['[1667,1668]', { raw: '[1667,1668]' }],
    ['-0099', { 'date-parts': [[-100]] }],
    ['0000', { 'date-parts': [[-1]] }],
    ['2024-09-12T23:30:00-05:00', { 'date-parts': [[2024, 9, 12]] }],
    ['2024-09-12T00:30:00Z', { 'date-parts': [[2024, 9, 12]] }],
  ])('%s', (text, date) => {
    expect(issuedFromText(text)).toEqual({ ok: true, value: date });
  });

  it.each([
    'Sept 12, 2024',
    '12/09/2024',
    '2024-9-12',
    '2024-13',
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '',
    'soon',
  ])('refuses “%s” and shows the form it wants', (text) => {
    expect(issuedFromText(text)).toMatchObject({
      ok: false,
      error: { code: 'invalid', message: expect.stringContaining('2024-09-12') },
    });
  });
});
