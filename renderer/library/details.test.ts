import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../shared/model/records';
import { detailsOf, withDetails } from './details';

const csl: CslItem = {
  type: 'article-newspaper',
  title: 'Council delays vote on harbour levy',
  author: [{ family: 'Beauvoir', given: 'Simone', 'non-dropping-particle': 'de' }],
  issued: { 'date-parts': [['2024', 5, 3]], season: 'spring' },
  publisher: 'Eastshore Post',
  'archive-place': 'kept by an older program',
};

describe('withDetails', () => {
  it('changes nothing when nothing was touched', () => {
    expect(withDetails(csl, detailsOf({ csl }))).toEqual(csl);
  });

  it('sets what was typed and removes what was emptied', () => {
    const edited = withDetails(csl, {
      ...detailsOf({ csl }),
      publisher: '',
      issued: '2024-05',
      url: ' https://e.example/a ',
    });
    expect(edited).not.toHaveProperty('publisher');
    expect(edited.issued).toEqual({ 'date-parts': [[2024, 5]] });
    expect(edited.URL).toBe('https://e.example/a');
    expect(edited['archive-place']).toBe('kept by an older program');
  });
});
