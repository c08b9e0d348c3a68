import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add } from '../model/edits';
import { applyChange, createLibrary, type Library } from '../model/library';
import type { Maker } from '../model/actions';
import { newArticle, transact } from '../model/actions';
import type { Edit } from '../model/edits';
import { reduce } from '../model/reduce';
import { referrersOf } from '../model/queries';
import { SEARCH_SORTS, VERDICTS, type Verdict } from '../model/reviewRecords';
import { agreementOf, cohen, conflictsOf, readTwice } from './agreement';
import { decide, newCandidate, newReview, withSearch } from './build';
import { prismaCounts, recordsIn, BOXES } from './counts';
import { layOut } from './diagram';
import { projectOf } from './project';
import { diagramSvg } from './svg';
import { templateCsv, templateValues } from './template';

function countingMaker(): Maker {
  let count = 0;
  return {
    unique: () => `n${(count += 1)}`,
    now: () => new Date(Date.UTC(2026, 0, 1) + (count += 1) * 1000).toISOString(),
  };
}

interface Case {
  sort: (typeof SEARCH_SORTS)[number];
  duplicateOf?: number | undefined;
  removed?: 'automation' | 'other' | undefined;
  notRetrieved?: true | undefined;
  /** Verdicts by reader and stage: title of 1, title of 2, text of 1, text of 2. */
  readings: (Verdict | undefined)[];
  reason?: string | undefined;
}

/** A library with a review of these records, made step by step as a user would. */
function libraryOf(cases: readonly Case[], readings = 1) {
  const maker = countingMaker();
  const library = createLibrary();
  const run = (...edits: Edit[]) => {
    const change = reduce(library, transact(maker, 'Step', edits));
    if (!change.ok) throw new Error(change.error.message);
    applyChange(library, change.value);
  };
  let searches: ReturnType<typeof withSearch>['searches'] = [];
  for (const sort of SEARCH_SORTS) ({ searches } = withSearch(searches, { name: sort, sort }));
  const review = newReview(maker, { title: 'Piers', searches, readers: ['1', '2'], reasons: ['Too old'], readings });
  run(add(review));
  const ids = cases.map((each, n) => {
    const article = newArticle(maker, { citationKey: `key${n}`, csl: { type: 'article-journal', title: `Work ${n}` } });
    const searchKey = searches.find(({ sort }) => sort === each.sort)?.key ?? '';
    const candidate = newCandidate(maker, { reviewId: review.id, articleId: article.id, searchKey });
    const { removed, notRetrieved } = each;
    run(add(article), add({ ...candidate, ...(removed && { removed }), ...(notRetrieved && { notRetrieved }) }));
    return candidate.id;
  });
  cases.forEach(({ duplicateOf, readings: given, reason }, n) => {
    const candidate = library.tables.candidate.get(ids[n]!)!;
    const original = duplicateOf === undefined ? undefined : library.tables.candidate.get(ids[duplicateOf]!);
    const isFree = !referrersOf(library, candidate.id, 'candidate').length;
    if (original && original !== candidate && !original.duplicateOfId && isFree)
      run({ type: 'update', id: candidate.id, set: { duplicateOfId: original.id } });
    given.forEach((verdict, slot) => {
      if (!verdict) return;
      const stage = slot < 2 ? 'title' : 'fulltext';
      const reading = {
        stage,
        reader: slot % 2 === 0 ? '1' : '2',
        verdict,
        reason: verdict === 'exclude' ? reason : undefined,
      };
      const now = library.tables.review.get(review.id)!;
      run(...decide(maker, now, candidate, referrersOf(library, candidate.id, 'decision'), reading, 'A work').edits);
    });
  });
  return { library, maker, review, ids, run, project: () => projectOf(library, review.id)! };
}

const some = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });
const cases: fc.Arbitrary<Case[]> = fc.array(
  fc.record({
    sort: fc.constantFrom(...SEARCH_SORTS),
    duplicateOf: fc.option(fc.nat(7), { nil: undefined, freq: 3 }),
    removed: fc.option(fc.constantFrom('automation' as const, 'other' as const), { nil: undefined, freq: 5 }),
    notRetrieved: fc.option(fc.constant(true as const), { nil: undefined, freq: 5 }),
    readings: fc.array(some(...VERDICTS), { minLength: 4, maxLength: 4 }),
    reason: some('Too old', 'Another, with a comma'),
  }),
  { maxLength: 8 },
);

describe('the numbers of PRISMA 2020', () => {
  it('add up, whatever was decided', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(1, 2), (given, readings) => {
        const project = libraryOf(given, readings).project();
        const { boxes: n, dbrReasons, otherReasons, recordReasons } = prismaCounts(project);
        const sum = (counts: readonly { n: number }[]) => counts.reduce((total, each) => total + each.n, 0);
        expect(n.database_results + n.register_results).toBe(
          n.duplicates + n.excluded_automatic + n.excluded_other + n.records_screened,
        );
        expect(n.records_screened).toBe(n.records_excluded + n.records_pending + n.dbr_sought_reports);
        expect(n.dbr_sought_reports).toBe(n.dbr_notretrieved_reports + n.dbr_assessed);
        expect(n.website_results + n.organisation_results + n.citations_results).toBe(n.other_sought_reports);
        expect(n.other_sought_reports).toBe(n.other_notretrieved_reports + n.other_assessed);
        expect(n.dbr_assessed + n.other_assessed).toBe(
          n.dbr_excluded + n.dbr_pending + n.other_excluded + n.other_pending + n.new_studies,
        );
        expect([sum(recordReasons), sum(dbrReasons), sum(otherReasons)]).toEqual([
          n.records_excluded,
          n.dbr_excluded,
          n.other_excluded,
        ]);
        for (const box of BOXES) expect(recordsIn(project, box)).toHaveLength(n[box]);
      }),
    );
  });

  it('follow records through both stages', () => {
    const yes = 'include';
    const { project } = libraryOf([
      { sort: 'database', readings: [yes, undefined, yes] },
      { sort: 'database', readings: ['exclude'], reason: 'Too old' },
      { sort: 'register', readings: [yes, undefined, 'exclude'], reason: 'Another, with a comma' },
      { sort: 'database', duplicateOf: 0, readings: [] },
      { sort: 'database', notRetrieved: true, readings: [yes] },
      { sort: 'website', readings: [undefined, undefined, yes] },
      { sort: 'database', readings: ['maybe'] },
    ]);
    const counts = prismaCounts(project());
    expect(templateValues(counts)).toMatchObject({
      database_results: 5,
      register_results: 1,
      duplicates: 1,
      records_screened: 5,
      records_excluded: 1,
      dbr_sought_reports: 3,
      dbr_notretrieved_reports: 1,
      dbr_assessed: 2,
      dbr_excluded: 'Another, with a comma, 1',
      other_assessed: 1,
      new_studies: 2,
    });
    expect(templateCsv(counts)).toContain('\r\ndatabase_results,Records found in databases,5\r\n');
    expect(templateCsv(counts)).toContain('"Another, with a comma, 1"');
    expect(diagramSvg(layOut(counts), 'A & B')).toContain('<title>A &amp; B</title>');
  });

  it('are laid out without two boxes on one place, with and without the other columns', () => {
    fc.assert(
      fc.property(cases, fc.boolean(), (given, isUpdate) => {
        const counts = prismaCounts(libraryOf(given).project());
        const { boxes, width, height } = layOut(
          isUpdate ? { ...counts, previous: { studies: 3, reports: 4 } } : counts,
        );
        boxes.forEach((a, n) => {
          expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(true);
          for (const b of boxes.slice(n + 1))
            expect(
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y,
              `${a.key} and ${b.key}`,
            ).toBe(true);
        });
      }),
      { numRuns: 30 },
    );
  });
});

describe('agreement', () => {
  // Hand computation: 20 + 15 the same of 50, 25 and 30 times yes: po = 0.7, pe = 0.5 · 0.6 + 0.5 · 0.4 = 0.5.
  const pairs = [
    ...Array.from({ length: 20 }, () => ['yes', 'yes'] as const),
    ...Array.from({ length: 5 }, () => ['yes', 'no'] as const),
    ...Array.from({ length: 10 }, () => ['no', 'yes'] as const),
    ...Array.from({ length: 15 }, () => ['no', 'no'] as const),
  ];

  it('is what hand computation gives', () => {
    expect(cohen(pairs)).toEqual({ percent: 70, kappa: 0.4 });
    expect(cohen([])).toEqual({ percent: null, kappa: null });
    expect(cohen([['yes', 'yes']])).toEqual({ percent: 100, kappa: null });
  });

  it('counts the records that both have read, and the reasons of those that both excluded', () => {
    const { project } = libraryOf([
      { sort: 'database', readings: ['include', 'include'] },
      { sort: 'database', readings: ['exclude', 'exclude'], reason: 'Too old' },
      { sort: 'database', readings: ['include', 'exclude'] },
      { sort: 'database', readings: ['include'] },
    ]);
    const found = agreementOf(project(), 'title', ['1', '2']);
    expect(found).toMatchObject({ n: 3, reasons: { n: 1, percent: 100 } });
    expect(found.percent).toBeCloseTo(200 / 3);
    expect(found.kappa).toBeCloseTo(0.4); // po = 2/3, pe = (2 · 1 + 1 · 2) / 9
    expect(found.byReason).toEqual([{ reason: 'Too old', first: 1, second: 1, both: 1 }]);
    expect(readTwice(project())).toBe(3);
  });

  it('counts those without a reason last, so that the reasons add up to what both excluded', () => {
    const { project, run, maker, ids } = libraryOf([{ sort: 'database', readings: [] }]);
    for (const [reader, reason] of [['1', 'Too old'], ['2']] as const) {
      const { review, byId } = project();
      const { candidate, decisions } = byId.get(ids[0]!)!;
      run(
        ...decide(maker, review, candidate, decisions, { stage: 'title', reader, verdict: 'exclude', reason }, 'A work')
          .edits,
      );
    }
    expect(agreementOf(project(), 'title', ['1', '2']).byReason).toEqual([
      { reason: 'Too old', first: 1, second: 0, both: 0 },
      { reason: 'No reason given', first: 0, second: 1, both: 0 },
    ]);
  });

  it('lists what readers differ on until it is settled, and keeps both readings', () => {
    const { project, library, maker, run, ids } = libraryOf([{ sort: 'database', readings: ['include', 'exclude'] }]);
    expect(conflictsOf(project())).toMatchObject([{ candidateId: ids[0], readings: [{}, {}] }]);
    const { review, byId } = project();
    const { candidate, decisions } = byId.get(ids[0]!)!;
    const settling = { stage: 'title', reader: '1', verdict: 'exclude' as const, settles: true };
    run(...decide(maker, review, candidate, decisions, settling, 'A work').edits);
    expect(conflictsOf(project())).toEqual([]);
    expect(readTwice(project())).toBe(1);
    expect(prismaCounts(project()).boxes.records_excluded).toBe(1);
    expect(library.tables.decision.size).toBe(3);
  });
});

describe('the note of a decision', () => {
  const { project, run, maker, ids } = libraryOf([{ sort: 'database', readings: ['include'] }]);
  const decideOn = (note?: string): string | undefined => {
    const { review, byId } = project();
    const { candidate, decisions } = byId.get(ids[0]!)!;
    const reading = { stage: 'title', reader: '1', verdict: 'maybe' as const, note };
    run(...decide(maker, review, candidate, decisions, reading, 'A work').edits);
    return project().byId.get(ids[0]!)!.decisions[0]!.note;
  };

  it('stays when the verdict changes, and goes when it is emptied', () => {
    expect([decideOn('Ask Ida'), decideOn(), decideOn('')]).toEqual(['Ask Ida', 'Ask Ida', undefined]);
  });
});

describe('the rules of a review', () => {
  const refusal = (library: Library, edit: Edit) =>
    reduce(library, { id: 't', at: '2026-02-01T00:00:00.000Z', label: 'x', edits: [edit] });

  it('keep an article from being screened twice, and a reader from deciding twice', () => {
    const { library, maker, review, ids, project } = libraryOf([{ sort: 'database', readings: ['include'] }]);
    const { candidate, decisions } = project().byId.get(ids[0]!)!;
    const again = newCandidate(maker, {
      reviewId: review.id,
      articleId: candidate.articleId,
      searchKey: candidate.searchKey,
    });
    expect(refusal(library, add(again))).toMatchObject({ ok: false, error: { code: 'already-exists' } });
    expect(refusal(library, add({ ...again, duplicateOfId: candidate.id }))).toMatchObject({ ok: true });
    const twice = { ...decisions[0]!, id: 'decision-other' as never };
    expect(refusal(library, add(twice))).toMatchObject({ ok: false, error: { code: 'already-exists' } });
    expect(refusal(library, add({ ...twice, reader: '2', stage: 'gone' }))).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
  });

  it('keep searches with records and stages with decisions', () => {
    const { library, review } = libraryOf([{ sort: 'database', readings: ['include'] }]);
    const set = (fields: object): Edit => ({ type: 'update', id: review.id, set: fields as never });
    expect(refusal(library, set({ searches: [] }))).toMatchObject({ ok: false });
    expect(refusal(library, set({ stages: review.stages.slice(1) }))).toMatchObject({ ok: false });
    expect(refusal(library, set({ stages: [...review.stages].reverse() }))).toMatchObject({ ok: false });
    expect(refusal(library, set({ stages: review.stages.slice(0, 1) }))).toMatchObject({ ok: true });
  });
});
