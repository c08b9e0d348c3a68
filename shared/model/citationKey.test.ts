import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCitationKey } from './citationKey';
import { article, type CslItem } from './records';

const free = () => false;
const key = (csl: Partial<CslItem>) => makeCitationKey({ type: 'webpage', ...csl }, free);

describe('a citation key', () => {
  it.each<[Partial<CslItem>, string]>([
    [
      { author: [{ family: 'Holm' }], issued: { 'date-parts': [[2024, 5]] }, title: 'The levy and the quay' },
      'holm2024levy',
    ],
    [{ author: [{ family: 'Österström-Łuk' }], title: 'À la mer' }, 'osterstromlukmer'],
    [{ author: [{ literal: 'Port Authority' }], title: 'The A' }, 'portauthoritythe'],
    [{ author: [{ family: "O'Neil" }], title: '“Zero” hour' }, 'oneilzero'],
    [{ 'container-title': 'The Eastshore Herald', title: 'Of' }, 'eastshoreheraldof'],
    [{ author: [{ family: '王' }], issued: { 'date-parts': [['1999']] }, title: '港口' }, '王1999港口'],
    [{ author: [{ family: 'محمد' }], title: 'الميناء' }, 'محمدالميناء'],
    [{ title: '…' }, 'untitled'],
    [{}, 'untitled'],
  ])('of %j is %s', (csl, expected) => {
    expect(key(csl)).toBe(expected);
  });

  it('gives the newer work the letter, past z too', () => {
    const taken = new Set<string>();
    const keys = Array.from({ length: 30 }, () => {
      const next = makeCitationKey({ type: 'book', title: 'Levy' }, (one) => taken.has(one));
      taken.add(next);
      return next;
    });
    expect([keys[0], keys[1], keys[26], keys[27], keys[28]]).toEqual(['levy', 'levya', 'levyz', 'levyaa', 'levyab']);
    expect(new Set(keys).size).toBe(30);
  });

  it('is valid and free whatever the record holds', () => {
    const text = fc.string({ unit: 'binary' });
    const csl = fc.record({
      type: fc.constant('book'),
      title: text,
      author: fc.array(fc.oneof(fc.record({ family: text, given: text }), fc.record({ literal: text }))),
      issued: fc.record({
        'date-parts': fc.array(fc.array(fc.oneof(fc.integer(), text), { maxLength: 3 }), { maxLength: 2 }),
      }),
    });
    fc.assert(
      fc.property(csl, fc.array(fc.boolean()), (item, answers) => {
        const asked: string[] = [];
        const made = makeCitationKey(
          item,
          (one) => asked.push(one) <= answers.length && answers[asked.length - 1] === true,
        );
        expect(article.shape.citationKey.safeParse(made).success, made).toBe(true);
        expect(asked.at(-1)).toBe(made);
      }),
    );
  });
});
