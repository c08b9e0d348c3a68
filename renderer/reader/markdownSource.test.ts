import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import Markdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { alignText } from './markdownSource';
import { rehypeSource } from './rehypeSource';

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" };
const decode = (html: string) => html.replace(/&[^;]+;/g, (entity) => ENTITIES[entity] ?? entity);

interface Stretch {
  readonly shown: string;
  readonly written: string;
}

/** What a reader of this Markdown sees, each stretch with the source that it is said to stand for. */
function stretchesOf(source: string): Stretch[] {
  const html = renderToStaticMarkup(
    createElement(Markdown, { children: source, remarkPlugins: [remarkGfm], rehypePlugins: [rehypeSource(source)] }),
  );
  const spans = html.matchAll(/<span data-start="(\d+)" data-end="(\d+)">([^<]*)<\/span>/g);
  return [...spans].map(([, start, end, text]) => ({
    shown: decode(text ?? ''),
    written: source.slice(Number(start), Number(end)),
  }));
}

/** The same for a table of cases: `shown` where they agree, else `shown<written`. */
const inShort = (source: string) =>
  stretchesOf(source).map(({ shown, written }) => (shown === written ? shown : `${shown}<${written}`));

describe('source places of rendered Markdown', () => {
  const cases: [name: string, source: string, expected: string[]][] = [
    ['emphasis', 'a **b** _c_', ['a ', 'b', ' ', 'c']],
    ['headings', '## A title ##\n\ntext', ['A title', 'text']],
    ['escapes', String.raw`1\. *not\* em*`, ['1', '.<\\.', ' ', 'not', '*<\\*', ' em']],
    ['named entities', 'Lind &amp; Osei', ['Lind ', '&<&amp;', ' Osei']],
    ['entities of entities', '&amp;amp;', ['&<&amp;', 'amp;']],
    ['entities that are none', '&nonsense; stays', ['&nonsense; stays']],
    ['numeric entities', '&#8212;&#x1F600;', ['—<&#8212;', '😀<&#x1F600;']],
    ['soft breaks', 'one\ntwo', ['one\ntwo']],
    ['soft breaks with indents', '- one\n  two', ['one', '\n<\n  ', 'two']],
    ['quotations', '> one\n> two', ['one', '\n<\n> ', 'two']],
    ['code spans', 'use `` a`b `` now', ['use ', 'a`b', ' now']],
    ['code blocks', '```js\nlet a;\nb\n```', ['let a;\nb\n']],
    ['indented code', '    a\n    b', ['a\n', 'b']],
    ['code in lists', '- x\n\n  ```\n  a\n  ```', ['x', 'a\n']],
    ['tables', '| a | b\\|c |\n|---|---|\n| d | e |', ['a', 'b', '|<\\|', 'c', 'd', 'e']],
    ['links', '[words](https://example.org "t") after', ['words', ' after']],
    [
      'bare links',
      'see www.example.org, or a@example.org.',
      ['see ', 'www.example.org', ', or ', 'a@example.org', '.'],
    ],
    ['html, as text', 'a <b>c</b>', ['a ', '<b>', 'c', '</b>']],
    ['strikethrough', '~~gone~~ here', ['gone', ' here']],
    ['task lists', '- [x] done', ['done']],
  ];
  it.each(cases)('%s', (_name, source, expected) => {
    expect(inShort(source)).toEqual(expected);
  });

  it('claims no place for text that the source does not hold', () => {
    expect(inShort('x[^1]\n\n[^1]: the foot')).toEqual(['x', 'the foot']);
  });

  it('stands for the very words, whatever the Markdown', () => {
    const piece = fc.constantFrom(
      'word',
      ' ',
      '\n',
      '\n\n',
      '*',
      '**',
      '_',
      '`',
      '> ',
      '- ',
      '1. ',
      '\\',
      '&amp;',
      '&',
      '#',
      '[',
      '](x)',
      '|',
      '<i>',
      '~',
      '    ',
      '😀',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        for (const { shown, written } of stretchesOf(pieces.join(''))) {
          const isEscape = written === `\\${shown}`;
          const isEntity = /^&\w+;$/.test(written) && shown === '&';
          const isLineBreak = /^[ \t]*\n[ \t>]*$/.test(written) && shown === '\n';
          const isSame = shown === written || shown === written.replaceAll('\n', ' '); // in a code span
          expect(isSame || isEscape || isEntity || isLineBreak).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('alignText', () => {
  it('refuses text that is not there', () => {
    expect(alignText('other', 'words', 0, 5)).toBeUndefined();
    expect(alignText('words and more', 'words', 0, 5)).toBeUndefined();
  });

  it('finds plain words at their place', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{1,20}$/), fc.nat({ max: 20 }), (text, before) => {
        const source = ' '.repeat(before) + text;
        expect(alignText(text, source, before, source.length)).toEqual([{ text, start: before, end: source.length }]);
      }),
    );
  });
});
