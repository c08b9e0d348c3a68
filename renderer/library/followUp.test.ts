import { describe, expect, it } from 'vitest';
import { makeId } from '../../shared/model/ids';
import type { Article } from '../../shared/model/records';
import { err, ok } from '../../shared/result';
import { detailsOf } from './details';
import { completed, freeKey, lackingIn, lacksOrigin } from './followUp';

const csl = { type: 'document', title: 'Skippers walk out' };
const article = { id: makeId('article', 'a'), csl } as unknown as Article;
const details = (more: object) => ({ ...detailsOf(article), ...more });

describe('what the form completes', () => {
  it.each<[object, object]>([
    [{ container: 'Island Herald' }, { type: 'article-newspaper', 'container-title': 'Island Herald' }],
    [{ url: 'https://quay.example/' }, { type: 'webpage', URL: 'https://quay.example/' }],
    [{ issued: '2024-11' }, { type: 'document', issued: { 'date-parts': [[2024, 11]] } }],
  ])('%j', (more, expected) => {
    expect(completed(csl, details(more))).toEqual({ title: 'Skippers walk out', ...expected });
  });

  it('not the type of what already has one', () => {
    expect(completed({ ...csl, type: 'report' }, details({ type: 'report', container: 'Herald' })).type).toBe('report');
  });
});

describe('what a record does not say of where it is from', () => {
  const names = (more: object) => lackingIn({ ...csl, ...more }).map(({ name }) => name);

  it('is asked for; a publisher stands for the outlet', () => {
    expect(names({})).toEqual(['container', 'author', 'issued', 'url']);
    expect(names({ publisher: 'Quay Press', author: [{ family: 'Lund' }] })).toEqual(['issued', 'url']);
  });

  it('leaves a citation without origin when it is the outlet or the date', () => {
    const known = { ...csl, 'container-title': 'Island Herald', issued: { 'date-parts': [[2024]] } };
    expect(lacksOrigin(known)).toBe(false);
    expect(lacksOrigin({ ...known, issued: undefined })).toBe(true);
    expect(lacksOrigin({ ...known, 'container-title': undefined })).toBe(true);
  });
});

describe('the citation key', () => {
  const owners =
    (keys: Record<string, string>) =>
    async ({ id: key }: { id: string }) =>
      key in keys ? ok({ ...article, id: makeId('article', keys[key]!) }) : err('not-found', 'No.');

  it('is the article’s own when nobody else has it', async () => {
    expect(await freeKey(csl, article, owners({ skippers: 'a' }))).toBe('skippers');
  });

  it('gets a letter when others have it', async () => {
    expect(await freeKey(csl, article, owners({ skippers: 'x', skippersa: 'y' }))).toBe('skippersb');
  });
});
