import { expect, it } from 'vitest';
import { styleFinder } from './findStyles';

const styles = [
  { id: 'apa', title: 'APA, 7th edition (American Psychological Association)' },
  { id: 'elsevier-vancouver', title: 'Elsevier (Vancouver)' },
  { id: 'nlm-citation-sequence', title: 'Vancouver (NLM/ICMJE, citation-sequence)' },
];
const found = (typed: string) => styleFinder(styles)(typed).map(({ id }) => id);

it('finds first the style whose name begins as was typed, though others match in two places', () => {
  expect(found('vancouver')).toEqual(['nlm-citation-sequence', 'elsevier-vancouver']);
  expect(found('elsevier')).toEqual(['elsevier-vancouver']);
  expect(found('psycological')).toEqual(['apa']);
});

it('lists all, in their order, while nothing is typed', () => {
  expect(found(' ')).toEqual(styles.map(({ id }) => id));
});
