import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeId } from '../../shared/model/ids';
import { offers, type Offer } from './offers';

const row = (name: string) => ({ id: makeId('claim', name), label: `Claim ${name}`, detail: '' });
const names = (found: readonly Offer[]) =>
  found.map((offer) => (offer.act === 'take' ? offer.label : `new: ${offer.text}`));

describe('claims on offer', () => {
  it('offers the likely ones before the latest, until something is typed', () => {
    const likely = [row('b')];
    const picked = [row('a'), row('b')];
    expect(names(offers({ text: '', likely, picked, without: [] }))).toEqual(['Claim b', 'Claim a']);
    expect(names(offers({ text: 'cla', likely, picked, without: [] }))).toEqual(['Claim a', 'Claim b', 'new: cla']);
  });

  it('makes a claim of words that no claim has, and only of those', () => {
    expect(names(offers({ text: ' The quay ', likely: [], picked: [], without: [] }))).toEqual(['new: The quay']);
    expect(names(offers({ text: 'claim A', likely: [], picked: [row('a')], without: [] }))).toEqual(['Claim a']);
    const linked = [row('a').id];
    expect(names(offers({ text: 'claim a', likely: [], picked: [row('a')], without: linked }))).toEqual([]);
  });

  it('offers each claim once and never a linked one', () => {
    const rows = fc.array(fc.constantFrom('a', 'b', 'c', 'd').map(row));
    fc.assert(
      fc.property(fc.string(), rows, rows, rows, (text, likely, picked, linked) => {
        const without = linked.map(({ id }) => id);
        const taken = offers({ text, likely, picked, without }).flatMap((offer) =>
          offer.act === 'take' ? offer.id : [],
        );
        expect(new Set(taken).size).toBe(taken.length);
        expect(taken.some((id) => without.includes(id))).toBe(false);
      }),
    );
  });
});
