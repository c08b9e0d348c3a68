import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newArticle, newClaim, newEvidence, newHighlight, transact, type Maker } from '../../model/actions';
import { add, remove, update, type Edit } from '../../model/edits';
import { applyChange, createLibrary } from '../../model/library';
import { reduce } from '../../model/reduce';
import type { Column, Freeze, Value } from '../../model/records';
import { quotationsIn } from '../../quotations/parse';
import { decide, newCandidate, newReview } from '../build';
import {
  answerIn,
  fillCell,
  newColumn,
  newTable,
  optionsNamed,
  readAnswer,
  readNumber,
  type ColumnFields,
} from './build';
import { cellIndex, stateOf } from './cells';
import { changesBetween } from './changes';
import { basesOf, contentOf } from './content';
import { draftOf, editCell, EMPTY_DRAFT, type AnswerDraft } from './edit';
import { BY_SOURCE, shownRows, type TableView } from './view';
import { weakPointsNote, writeUp } from './writeUp';

const HASH = 'a'.repeat(64);

/** A table of three included sources, each with one passage, and a fourth that was excluded. */
function tableOf(fields: readonly ColumnFields[]) {
  let count = 0;
  const maker: Maker = {
    unique: () => `n${(count += 1)}`,
    now: () => new Date(Date.UTC(2026, 0, 1) + (count += 1) * 1000).toISOString(),
  };
  const library = createLibrary();
  const run = (...edits: Edit[]) => {
    const change = reduce(library, transact(maker, 'Step', edits));
    if (change.ok) applyChange(library, change.value);
    return change;
  };
  const search = { key: 's', name: 'A database', sort: 'database' as const };
  const stages = [{ key: 'text', name: 'Text', of: 'reports' as const }];
  const review = newReview(maker, { title: 'Piers', searches: [search], stages });
  const table = newTable(maker, review.id, 'Evidence');
  run(add(review), add(table));
  const works = [0, 1, 2, 3].map((n) => {
    const texts = [{ hash: HASH, mediaType: 'text/plain' as const, length: 100, words: 9, addedAt: maker.now() }];
    const article = newArticle(maker, { citationKey: `key${n}`, csl: { type: 'book', title: `Work ${n}` }, texts });
    const anchor = { quote: `passage ${n}`, prefix: '', suffix: '', start: 0, end: 9 };
    const passage = newHighlight(maker, { articleId: article.id, textHash: HASH, anchor, color: 1 });
    const candidate = newCandidate(maker, { reviewId: review.id, articleId: article.id, searchKey: 's' });
    run(add(article), add(passage), add(candidate));
    const verdict = n < 3 ? ('include' as const) : ('exclude' as const);
    run(...decide(maker, review, candidate, [], { stage: 'text', reader: '1', verdict }, 'Work').edits);
    return { article, passage };
  });
  const columns = fields.map((each, n) => newColumn(maker, table.id, each, n));
  run(...columns.map(add));
  const content = () => contentOf(library, table);
  const valuesAt = (row: number, column: number) =>
    cellIndex(content())(works[row]!.article.id, columns[column]!.id)?.values ?? [];
  const fill = (row: number, at: number, answer?: string | number) => {
    const { article, passage } = works[row]!;
    const column = columns[at]!;
    const filling = { column, articleId: article.id, title: 'Work', content: answer, passageIds: [passage.id] };
    return run(
      ...fillCell(maker, { ...filling, values: valuesAt(row, at), bases: basesOf(library, valuesAt(row, at)) }).edits,
    );
  };
  return { maker, library, run, table, works, columns, content, valuesAt, fill };
}

describe('a cell', () => {
  const number: ColumnFields = { name: 'N', type: 'number' };

  it('is missing, not reported, conflicting or answered', () => {
    const { columns, valuesAt, fill } = tableOf([number, { name: 'Notes', type: 'text', many: true }]);
    const state = (row: number, column: number) => stateOf(columns[column]!, valuesAt(row, column));
    expect(state(0, 0)).toBe('missing');
    fill(0, 0);
    expect(state(0, 0)).toBe('not-reported');
    fill(0, 0, 12);
    expect(state(0, 0)).toBe('conflicting');
    fill(1, 0, 12);
    expect(state(1, 0)).toBe('answered');
    fill(1, 0, 13);
    expect(state(1, 0)).toBe('conflicting');
    fill(2, 1, 'One thing');
    fill(2, 1, 'And another');
    expect(state(2, 1)).toBe('answered');
  });

  it('keeps one value for one answer, resting on every passage that gave it', () => {
    const { fill, valuesAt, works, maker, run } = tableOf([number]);
    fill(0, 0, 12);
    const { article, passage } = works[0]!;
    const second = newHighlight(maker, {
      articleId: article.id,
      textHash: HASH,
      color: 2,
      anchor: { ...passage.anchor, start: 20, end: 29 },
    });
    run(add(second));
    const [before] = valuesAt(0, 0);
    run(update<Value>(before!.id as Value['id'], { passageIds: [second.id] }));
    fill(0, 0, 12);
    expect(valuesAt(0, 0)).toMatchObject([{ content: 12, passages: [{ id: second.id }, { id: passage.id }] }]);
    run(remove(passage.id));
    expect(valuesAt(0, 0)).toMatchObject([{ content: 12, passages: [{ id: second.id }] }]);
  });

  it('of a claim is the evidence for it, from this source alone', () => {
    const made = tableOf([]);
    const claim = newClaim(made.maker, { text: 'Piers last.' });
    const column = newColumn(made.maker, made.table.id, { name: 'Piers last.', type: 'claim', claimId: claim.id }, 1);
    made.run(add(claim), add(column));
    const link = newEvidence(made.maker, { fromId: made.works[1]!.passage.id, claimId: claim.id, stance: 'disputes' });
    made.run(add(link));
    expect(made.content().cells).toMatchObject([
      { articleId: made.works[1]!.article.id, values: [{ id: link.id, content: 'disputes' }] },
    ]);
    made.run(remove(claim.id));
    expect(made.content().columns).toEqual([]);
  });
});

describe('refused are', () => {
  const options = optionsNamed(['Yes', 'No', 'Yes']);
  const { fill, run, columns, maker, table } = tableOf([
    { name: 'N', type: 'number' },
    { name: 'Choice', type: 'choice', options },
  ]);
  const codeOf = (result: ReturnType<typeof run>) => (result.ok ? 'done' : result.error.code);

  it('answers of another type than the column, and answers that are none', () => {
    expect(options.map(({ key }) => key)).toEqual(['Yes', 'No', 'Yes 2']);
    expect(codeOf(fill(0, 0, 'many'))).toBe('invalid');
    expect(codeOf(fill(0, 1, 'Perhaps'))).toBe('invalid');
    expect(codeOf(fill(0, 1, 'No'))).toBe('done');
  });

  it('changes of a column that its cells would not fit', () => {
    expect(codeOf(run(update<Column>(columns[1]!.id, { options: [{ key: 'Yes', name: 'Yes' }] })))).toBe('invalid');
    expect(codeOf(run(update<Column>(columns[1]!.id, { options: [{ key: 'No', name: 'Never' }] })))).toBe('done');
    expect(codeOf(run(update<Column>(columns[0]!.id, { type: 'choice' })))).toBe('invalid');
    expect(codeOf(run(add(newColumn(maker, table.id, { name: 'C', type: 'claim' }, 3))))).toBe('invalid');
  });

  it('changes of what was frozen', () => {
    const content = { title: 'T', columns: [], rows: [], cells: [] };
    const at = maker.now();
    const freeze: Freeze = {
      ...{ kind: 'freeze', id: 'freeze-1' as Freeze['id'], tableId: table.id, content, hash: HASH },
      ...{ createdAt: at, updatedAt: at },
    };
    expect(codeOf(run(add(freeze)))).toBe('done');
    expect(codeOf(run(update<Freeze>(freeze.id, { name: 'Submitted' })))).toBe('done');
    expect(codeOf(run(update<Freeze>(freeze.id, { content: { ...content, title: 'U' } })))).toBe('invalid');
  });
});

it.each([
  ['12', 12],
  [' 1,234.5 ', 1234.5],
  ['1 234', 1234],
  ['−3', -3],
  ['12 weeks', undefined],
  ['1,2', undefined],
  ['Infinity', undefined],
  ['', undefined],
])('reads the number in “%s”', (text, number) => {
  expect(readNumber(text)).toBe(number);
});

it('offers what a passage says, which fits the column when anything is offered', () => {
  const choice = { name: 'C', type: 'choice' as const, options: optionsNamed(['Cohort study', 'Trial']) };
  expect(answerIn(choice, 'This cohort study shows')).toBe('Cohort study');
  expect(answerIn({ type: 'number' }, 'a total of 1,200 piers')).toBe('1,200');
  fc.assert(
    fc.property(fc.constantFrom('number' as const, 'text' as const), fc.string(), (type, quote) => {
      const offered = answerIn({ type }, quote);
      return offered === '' || readAnswer({ name: 'C', type }, offered).ok;
    }),
  );
});

describe('what has changed', () => {
  const change = fc.record({ row: fc.nat(2), column: fc.nat(1), answer: fc.option(fc.nat(3)) });
  const two: ColumnFields[] = [
    { name: 'A', type: 'number' },
    { name: 'B', type: 'number' },
  ];

  it('is nothing between a table and itself, and else exactly the cells that differ', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), fc.array(change, { maxLength: 6 }), (first, then) => {
        const made = tableOf(two);
        for (const { row, column, answer } of first) made.fill(row, column, answer ?? undefined);
        const before = made.content();
        expect(changesBetween(before, structuredClone(before)).isSame).toBe(true);
        for (const { row, column, answer } of then) made.fill(row, column, answer ?? undefined);
        const after = made.content();
        const [was, is] = [cellIndex(before), cellIndex(after)];
        const differing = after.rows.flatMap(({ articleId }) =>
          after.columns.filter(({ id }) => JSON.stringify(was(articleId, id)) !== JSON.stringify(is(articleId, id))),
        );
        const changes = changesBetween(before, after);
        expect(changes.cells.map(({ column }) => column.name)).toEqual(differing.map(({ name }) => name));
        expect(changes.isSame).toBe(differing.length === 0);
      }),
      { numRuns: 40 },
    );
  });

  it('names columns and rows that came, went or changed, and not their cells', () => {
    const made = tableOf(two);
    made.fill(0, 0, 1);
    const before = made.content();
    made.run(remove(made.columns[0]!.id), add(newColumn(made.maker, made.table.id, { name: 'C', type: 'text' }, 9)));
    made.run(update<Column>(made.columns[1]!.id, { name: 'Renamed' }), remove(made.works[2]!.article.id));
    expect(changesBetween(before, made.content())).toMatchObject({
      isSame: false,
      columns: { added: [{ name: 'C' }], gone: [{ name: 'A' }], changed: [{ after: { name: 'Renamed' } }] },
      rows: { added: [], gone: [{ title: 'Work 2' }], changed: [] },
      cells: [],
    });
  });
});

describe('rows', () => {
  const made = tableOf([
    { name: 'N', type: 'number' },
    { name: 'Choice', type: 'choice', options: optionsNamed(['Yes', 'No']) },
  ]);
  made.fill(0, 0, 10);
  made.fill(1, 0, 9);
  made.fill(2, 0);
  made.fill(0, 1, 'No');
  made.fill(2, 1, 'Yes');
  const shown = (view: Partial<TableView>) =>
    shownRows(made.content(), { words: '', show: 'all', ...view }).map(({ title }) => title.slice(-1));
  const by = (column: number, descending = false) => ({ by: made.columns[column]!.id, descending });

  it('are sorted as numbers, as the choices stand, and by title; what has no answer comes last', () => {
    expect(shown({ sort: by(0) })).toEqual(['1', '0', '2']);
    expect(shown({ sort: by(0, true) })).toEqual(['0', '1', '2']);
    expect(shown({ sort: by(1) })).toEqual(['2', '0', '1']);
    expect(shown({ sort: { by: BY_SOURCE, descending: true } })).toEqual(['2', '1', '0']);
  });

  it('are those that hold all words, or a cell of the state that was asked for', () => {
    expect(shown({ words: 'WORK no' })).toEqual(['0', '2']);
    expect(shown({ words: 'reported' })).toEqual(['2']);
    expect(shown({ show: 'missing' })).toEqual(['1']);
    expect(shown({ show: 'not-reported' })).toEqual(['2']);
    expect(shown({ show: 'conflicting' })).toEqual([]);
  });
});

describe('an edit of a cell', () => {
  it('keeps both remarks when two passages say the same', () => {
    const { maker, columns, works, valuesAt, run } = tableOf([{ name: 'N', type: 'number' }]);
    const filling = { column: columns[0]!, articleId: works[0]!.article.id, title: 'Work', content: 1 };
    for (const comment of ['In the abstract.', 'In the table.', 'In the table.'])
      run(...fillCell(maker, { ...filling, comment, values: valuesAt(0, 0), bases: {} }).edits);
    expect(valuesAt(0, 0)).toMatchObject([{ content: 1, comment: 'In the abstract. / In the table.' }]);
  });

  it('changes, adds and takes away answers in one step, and does nothing when nothing is different', () => {
    const { maker, columns, works, valuesAt, fill, run } = tableOf([{ name: 'N', type: 'number' }]);
    fill(0, 0, 1);
    fill(0, 0, 2);
    const place = { column: columns[0]!, articleId: works[0]!.article.id, title: 'Work' };
    const drafts = valuesAt(0, 0).map(draftOf);
    const edit = (next: readonly AnswerDraft[]) => editCell(maker, place, valuesAt(0, 0), next, {});
    expect(edit(drafts)).toMatchObject({ ok: true, value: undefined });
    const changed = edit([{ ...drafts[0]!, text: '7' }, EMPTY_DRAFT, { ...EMPTY_DRAFT, text: '8', comment: 'Late' }]);
    if (!changed.ok || !changed.value) throw new Error('nothing to do');
    run(...changed.value.edits);
    expect(valuesAt(0, 0)).toMatchObject([
      { content: 7, passages: [{}] },
      { content: 8, comment: 'Late' },
    ]);
    expect(edit([{ ...EMPTY_DRAFT, text: 'many' }])).toMatchObject({ ok: false, at: 0 });
  });
});

describe('what is written up', () => {
  const made = tableOf([
    { name: 'N', type: 'number', unit: 'piers' },
    { name: 'Risk', type: 'judgement' },
  ]);
  const claim = newClaim(made.maker, { text: 'Piers last.' });
  const column = newColumn(made.maker, made.table.id, { name: 'Piers last.', type: 'claim', claimId: claim.id }, 5);
  const { passage } = made.works[1]!;
  made.run(add(claim), add(column));
  made.run(add(newEvidence(made.maker, { fromId: passage.id, claimId: claim.id, stance: 'disputes' })));
  made.fill(0, 0, 12);
  made.fill(0, 0, 13);
  made.fill(1, 0);
  made.fill(2, 1, 'high');
  const { markdown, weakPoints } = writeUp(made.content(), 'How long?');

  it('cites every source that says something, and quotes its words with their highlight', () => {
    const quotations = quotationsIn(markdown);
    expect(quotations.map(({ quote, key, highlightId }) => [quote, key, highlightId])).toEqual(
      [0, 2, 1].map((n) => [`passage ${n}`, `key${n}`, made.works[n]!.passage.id]),
    );
    for (const words of ['## N', '12 ≠ 13 piers', 'Not reported in [@key1]', '### High', '### Disputes', '*How long?*'])
      expect(markdown).toContain(words);
  });

  it('has its weak points beside it', () => {
    expect(weakPoints.map(({ about, says }) => `${about}: ${says}`)).toEqual([
      'N: @key0 contradicts itself: 12 ≠ 13.',
      'N: Not looked at yet: @key2 (1 of 3 sources).',
      'N: Only one source says anything: @key0.',
      'Risk: Not looked at yet: @key0, @key1 (2 of 3 sources).',
      'Risk: Only one source says anything: @key2.',
      'Risk: The risk of bias is high in @key2.',
      'Piers last.: Only one source says anything: @key1.',
    ]);
    expect(weakPointsNote('Evidence', weakPoints)).toContain('## Risk\n\n- Not looked at yet');
  });
});
