import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStretch, layoutSchema, type LayoutNode, type Stretch } from '../../../shared/layout';
import type { Draft, DraftNode } from './draft';
import { layOut } from './toLayout';

const p = (...children: DraftNode[]): Draft => ({ tag: 'p', children });
const of = (tag: Draft['tag'], ...children: DraftNode[]): Draft => ({ tag, children });
const textOf = (...drafts: Draft[]): string => layOut(drafts, () => undefined).text;

function stretchesOf(nodes: readonly LayoutNode[]): Stretch[] {
  return nodes.flatMap((node) => (isStretch(node) ? [node] : stretchesOf(node.children ?? [])));
}

describe('the text of a layout', () => {
  it.each<[string, Draft[], string]>([
    ['has paragraphs apart', [p('One.'), p('Two.')], 'One.\n\nTwo.'],
    ['has single spaces, none at the ends', [p(' One\n  two ', of('em', ' three '), ' four ')], 'One two three four'],
    ['has items on lines', [of('ul', of('li', 'a'), of('li', 'b')), p('After')], 'a\nb\n\nAfter'],
    ['has lines where lines were broken', [p('a ', of('br'), ' b', of('br'))], 'a\nb'],
    [
      'has cells parted by tabs, empty ones too',
      [of('table', of('tr', of('td', 'a'), of('td'), of('td', 'c')), of('tr', of('td'), of('td', 'e'), of('td')))],
      'a\t\tc\n\te',
    ],
    ['keeps white space that was set', [of('pre', '\n if x:\n   y\n')], ' if x:\n   y'],
    ['has no hyphens that only say where a line may break', [p('hy\u00adphen\u200bs')], 'hyphens'],
    ['has nothing of empty blocks', [p(' '), of('ul', of('li', '  ')), p('x')], 'x'],
    ['has a paragraph of an item apart', [of('ul', of('li', p('a'), p('b')))], 'a\n\nb'],
  ])('%s', (_name, drafts, text) => {
    expect(textOf(...drafts)).toBe(text);
  });

  const inline: fc.Arbitrary<DraftNode> = fc.letrec<{ node: DraftNode }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      fc.string({ maxLength: 8 }),
      fc.record({
        tag: fc.constantFrom('em', 'strong', 'a', 'br', 'img'),
        children: fc.array(tie('node'), { maxLength: 3 }),
        id: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
        href: fc.option(fc.constantFrom('#x', 'https://example.org/'), { nil: undefined }),
      }),
    ),
  })).node;
  const block: fc.Arbitrary<Draft> = fc.letrec<{ node: Draft }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.record({ tag: fc.constantFrom('p', 'h2', 'li', 'td'), children: fc.array(inline, { maxLength: 4 }) }),
      fc.record({
        tag: fc.constantFrom('blockquote', 'ul', 'li', 'table', 'tr', 'td', 'figure'),
        children: fc.array(tie('node'), { maxLength: 4 }),
      }),
    ),
  })).node;

  it('lies in its stretches: in order, each character that is not white space once, and nothing but white space between', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (drafts) => {
        const { text, layout } = layOut(drafts, () => undefined);
        let at = 0;
        for (const [start, end] of stretchesOf(layout.children)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start).trim()).toBe('');
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
        expect(layoutSchema.safeParse(JSON.parse(JSON.stringify(layout))).success).toBe(true);
      }),
    );
  });
});

describe('links inside a text', () => {
  it('keep their target, and without one are only words', () => {
    const { layout } = layOut(
      [
        p({ tag: 'a', href: '#n1', children: ['1'] }, { tag: 'a', href: '#n2', children: ['2'] }),
        { ...p('Note'), id: 'n1' },
      ],
      () => undefined,
    );
    expect(layout.children).toEqual([
      { tag: 'p', children: [{ tag: 'a', href: '#n1', children: [[0, 1]] }, [1, 2]] },
      { tag: 'p', id: 'n1', children: [[4, 8]] },
    ]);
  });
});
