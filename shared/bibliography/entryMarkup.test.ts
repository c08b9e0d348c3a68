import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEntry, type EntryNode } from './entryMarkup';

const textOf = (nodes: readonly EntryNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');

describe('parseEntry', () => {
  it('reads what references are set in', () => {
    expect(parseEntry('Holm, I. (2024). <i>The quay &amp; the <b>levy</b></i>.')).toEqual([
      'Holm, I. (2024). ',
      { look: 'italic', children: ['The quay & the ', { look: 'bold', children: ['levy'] }] },
      '.',
    ]);
    expect(parseEntry('<span style="font-variant:small-caps">Holm</span>')).toEqual([
      { look: 'small-caps', children: ['Holm'] },
    ]);
    expect(parseEntry('<div class="csl-left-margin">[1]</div><div class="csl-right-inline">Holm</div>')).toEqual([
      { look: 'left-margin', children: ['[1]'] },
      { look: 'right-inline', children: ['Holm'] },
    ]);
  });

  it('links only to web addresses', () => {
    const href = 'https://example.org/?a=1&amp;b=2';
    expect(parseEntry(`<a href="${href}">here</a>`)).toEqual([
      { look: 'link', href: 'https://example.org/?a=1&b=2', children: ['here'] },
    ]);
    expect(parseEntry('<a href="javascript:alert(1)">here</a>')).toEqual(['here']);
    expect(parseEntry('<a href="data:text/html,x">here</a>')).toEqual(['here']);
  });

  it('keeps the words of what it does not know, and nothing else of it', () => {
    expect(parseEntry('<img src="x" onerror="alert(1)"><script>alert(2)</script>')).toEqual(['alert(2)']);
    expect(parseEntry('a < b and b > a')).toEqual(['a ', '<', ' b and b > a']);
  });

  it('closes what was left open, and ignores what was never opened', () => {
    expect(parseEntry('<i>one <b>two</i> three</b>')).toEqual([
      { look: 'italic', children: ['one ', { look: 'bold', children: ['two'] }] },
      ' three',
    ]);
  });

  it('gives back any text that was escaped', () => {
    const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (a, b) => {
        expect(textOf(parseEntry(`<i>${escape(a)}</i>${escape(b)}`))).toBe(a + b);
      }),
    );
  });
});
