import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createClient,
  type CallAnswers,
  type CallName,
  type NotebookClient,
  type NotebookEvents,
  type Transport,
} from './api';
import { describeAnchor } from './anchoring';
import {
  addAll,
  change,
  newClaim,
  newEvidence,
  newHighlight,
  newNote,
  newSource,
  newStatement,
  newTag,
  removeOne,
  type Maker,
} from './model/actions';
import type { Article, Highlight } from './model/records';
import type { Failure, Result } from './result';

/** One way to reach a notebook on a new, empty library. */
export interface ContractHost extends Transport {
  close(): Promise<void>;
  /** Closes, and opens the same library again. */
  reopen(): Promise<ContractHost>;
}

/** A picture of one dot. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

const REPORT = [
  'Harbour report',
  'The harbour master said on Monday that the eastern pier had been closed since spring — “for everyone’s safety”.',
  'Two engineers disputed that. Naïve readers 🙂 may find their letter in the archive.',
].join('\n\n');
const QUOTE = 'the eastern pier had been closed since spring';

/** What every way to the notebook promises: the same answers, the same failures, the same events. */
export function runApiContract(name: string, setup: () => Promise<ContractHost>): void {
  describe(`the notebook, reached by ${name}`, () => {
    let host: ContractHost;
    let client: NotebookClient;
    const maker = countingMaker();

    beforeEach(async () => {
      host = await setup();
      client = createClient(host);
    });
    afterEach(() => host.close());

    const addNote = (text: string) => client.apply(addAll(maker, [newNote(maker, { text })]));

    async function importReport(): Promise<Article> {
      const { items } = valueOf(await client.importText({ job: 'report', text: REPORT }));
      const item = valueOf(await client.get({ id: items[0]?.id ?? '' }));
      if (item.kind !== 'article') throw new Error(`Imported a ${item.kind}.`);
      return item;
    }

    async function highlightQuote(article: Article): Promise<Highlight> {
      const { text, hash } = valueOf(await client.text({ id: article.id }));
      const start = text.indexOf(QUOTE);
      const anchor = describeAnchor(text, start, start + QUOTE.length);
      const highlight = newHighlight(maker, { articleId: article.id, textHash: hash, anchor, color: 1 });
      valueOf(await client.apply(addAll(maker, [highlight])));
      return highlight;
    }

    describe('writing', () => {
      it('answers with the sequence and the label, and the record is there', async () => {
        const note = newNote(maker, { text: 'First' });
        expect(valueOf(await client.apply(addAll(maker, [note], 'Add first note')))).toEqual({
          seq: 1,
          label: 'Add first note',
        });
        expect(valueOf(await client.get({ id: note.id }))).toEqual(note);
        expect(valueOf(await client.library({}))).toMatchObject({ seq: 1, counts: { note: 1, claim: 0 }, opening: [] });
      });

      it('keeps every character and every field it does not know', async () => {
        const note = {
          ...newNote(maker, { text: 'é e\u0301 🙂 “ ” \u2028 \u0000 \\' }),
          laterField: { deep: [1, null] },
        };
        valueOf(await client.apply(addAll(maker, [note])));
        expect(valueOf(await client.get({ id: note.id }))).toEqual(note);
      });

      it('refuses a whole transaction for one bad edit, and changes nothing', async () => {
        const note = newNote(maker, { text: 'Good' });
        const link = newEvidence(maker, {
          fromId: note.id,
          claimId: newClaim(maker, { text: 'Absent' }).id,
          stance: 'supports',
        });
        expect(failureOf(await client.apply(addAll(maker, [note, link])))).toMatchObject({ code: 'not-found' });
        expect(valueOf(await client.library({}))).toMatchObject({ seq: 0, counts: { note: 0, evidence: 0 } });
      });

      it('gives failures as data, with a code and a message', async () => {
        const note = newNote(maker, { text: 'Mine' });
        valueOf(await client.apply(addAll(maker, [note])));
        valueOf(await client.apply(change(maker, 'Edit note', note, { text: 'Newer' })));
        const failures = [
          await client.apply(change(maker, 'Edit note', note, { text: 'From an old copy' })),
          await client.apply(addAll(maker, [note])),
          await client.apply(addAll(maker, [newNote(maker, { text: 1 as never })])),
          await client.article({ id: note.id }),
          await client.get({ id: 'note-absent' }),
          await client.redo({}),
        ].map(failureOf);
        expect(failures.map(({ code }) => code)).toEqual([
          'stale',
          'already-exists',
          'invalid',
          'not-found',
          'not-found',
          'nothing-to-do',
        ]);
        for (const { message } of failures) expect(message).toMatch(/^[A-Z“].*[.!]$/);
      });

      it('refuses malformed calls and calls that do not exist', async () => {
        const calls: [string, unknown][] = [
          ['apply', { label: 'No edits' }],
          ['list', { kind: 'nonsense' }],
          ['list', { kind: 'note', limit: -1 }],
          ['search', 'words'],
          ['nonsense', {}],
          ['constructor', {}],
        ];
        for (const [call, argument] of calls)
          expect(failureOf(await host.call(call as CallName, argument)), call).toMatchObject({ code: 'bad-request' });
      });
    });

    describe('undo', () => {
      it('names what it undid and what it would do next', async () => {
        const note = newNote(maker, { text: 'A' });
        valueOf(await client.apply(addAll(maker, [note])));
        valueOf(await client.apply(removeOne(maker, note)));
        expect(valueOf(await client.undo({}))).toEqual({ seq: 3, label: 'Delete note' });
        expect(valueOf(await client.get({ id: note.id }))).toEqual(note);
        expect(valueOf(await client.library({}))).toMatchObject({
          undo: { label: 'Add note' },
          redo: { label: 'Delete note' },
        });
        expect(valueOf(await client.redo({}))).toEqual({ seq: 4, label: 'Delete note' });
        expect(failureOf(await client.get({ id: note.id }))).toMatchObject({ code: 'not-found' });
      });

      it('is told by the history, newest first', async () => {
        valueOf(await addNote('A'));
        valueOf(await client.apply(addAll(maker, [newTag(maker, 'colour')])));
        valueOf(await client.undo({}));
        const { total, items } = valueOf(await client.history({ limit: 5 }));
        expect(total).toBe(2);
        expect(items.map(({ label, undone }) => [label, undone])).toEqual([
          ['Add tag', true],
          ['Add note', false],
        ]);
      });
    });

    describe('reading', () => {
      it('lists by page, sorted', async () => {
        for (const title of ['pear', 'Apple', 'fig']) valueOf(await addNote(title));
        const page = valueOf(await client.list({ kind: 'note', sort: 'title', offset: 1, limit: 1 }));
        expect(page.total).toBe(3);
        expect(page.items.map(({ title }) => title)).toEqual(['fig']);
        const all = valueOf(await client.list({ kind: 'note', sort: 'title', descending: true }));
        expect(all.items.map(({ title }) => title)).toEqual(['pear', 'fig', 'Apple']);
      });

      it('shows a highlight at its place', async () => {
        const article = await importReport();
        const highlight = await highlightQuote(article);
        const page = valueOf(await client.article({ id: article.citationKey }));
        expect(page.text?.content).toBe(REPORT);
        const [shown] = page.highlights;
        expect(shown).toMatchObject({
          highlight: { id: highlight.id },
          place: { found: 'exact' },
          links: [],
          notes: [],
        });
        const { start, end } = shown?.place as { start: number; end: number };
        expect(page.text?.content.slice(start, end)).toBe(QUOTE);
      });

      it('shows a claim with its evidence, each passage in context', async () => {
        const article = await importReport();
        const highlight = await highlightQuote(article);
        const claim = newClaim(maker, { text: 'The pier was closed early.' });
        const link = newEvidence(maker, { fromId: highlight.id, claimId: claim.id, stance: 'supports' });
        valueOf(await client.apply(addAll(maker, [claim, link], 'Link to claim')));
        const page = valueOf(await client.claim({ id: claim.id }));
        expect(page.evidence).toHaveLength(1);
        expect(page.evidence[0]).toMatchObject({
          evidence: { stance: 'supports' },
          article: { id: article.id },
          passage: { quote: QUOTE },
        });
        expect(REPORT).toContain(`${page.evidence[0]?.passage?.before ?? '?'}${QUOTE}`);
        expect(valueOf(await client.article({ id: article.id })).highlights[0]?.links[0]?.claim.id).toBe(claim.id);
      });

      it('proposes who said what, once', async () => {
        const article = await importReport();
        const { proposals, textHash } = valueOf(await client.proposals({ id: article.id }));
        const [first] = proposals;
        expect(first).toMatchObject({ cue: { quote: 'said' }, speaker: { quote: 'The harbour master' } });
        if (!first) throw new Error('Nothing was proposed.');
        const { content, cue, mode } = first;
        const fields = {
          articleId: article.id,
          textHash,
          content,
          mode,
          ...(cue && { cue }),
          review: 'rejected',
        } as const;
        valueOf(await client.apply(addAll(maker, [newStatement(maker, fields)])));
        const after = valueOf(await client.proposals({ id: article.id }));
        expect(after.proposals.map(({ key }) => key)).not.toContain(first.key);
        expect(after.reviewed).toEqual({ accepted: 0, edited: 0, rejected: 1 });
        expect(valueOf(await client.list({ kind: 'statement' })).total).toBe(0);
      });

      it('merges sources because the user says so, in one step that can be undone', async () => {
        const [one, other] = [
          newSource(maker, { name: 'The minister', type: 'person' }),
          newSource(maker, { name: 'Ingrid Dahl', type: 'person' }),
        ];
        valueOf(await client.apply(addAll(maker, [one, other])));
        valueOf(await client.mergeSources({ id: one.id, intoId: other.id }));
        expect(valueOf(await client.get({ id: other.id }))).toMatchObject({ aliases: ['The minister'] });
        expect(failureOf(await client.mergeSources({ id: one.id, intoId: other.id })).code).toBe('not-found');
        valueOf(await client.undo({}));
        expect(valueOf(await client.get({ id: one.id }))).toMatchObject({ name: 'The minister' });
      });

      it('finds words with a typo, in an article and in a note', async () => {
        const article = await importReport();
        const note = newNote(maker, { text: 'On the archives of engineers' });
        valueOf(await client.apply(addAll(maker, [note])));
        const found = await searchAll(host, 'enginears');
        expect(found.hits.map(({ id }) => id)).toEqual(expect.arrayContaining([article.id, note.id]));
        expect(found.hits[0]?.snippet).toMatch(/engineers/);
        valueOf(await client.apply(removeOne(maker, note)));
        const after = await searchAll(host, 'enginears');
        expect(after.hits.map(({ id }) => id)).not.toContain(note.id);
      });

      it('offers records by name', async () => {
        const claim = newClaim(maker, { text: 'The pier was closed early.' });
        valueOf(await client.apply(addAll(maker, [claim, newClaim(maker, { text: 'Nobody wrote.' })])));
        const rows = valueOf(await client.pick({ text: 'pier closd', kinds: ['claim'] }));
        expect(rows[0]).toMatchObject({ id: claim.id, kind: 'claim', label: claim.text });
        expect(valueOf(await client.pick({ text: '', kinds: ['claim', 'note'] }))).toHaveLength(2);
      });

      it('checks the library and finds nothing', async () => {
        await highlightQuote(await importReport());
        expect(valueOf(await client.verify({}))).toEqual({ ok: true, problems: [] });
      });
    });

    describe('importing', () => {
      const file = (name: string, text: string) => ({ name, base64: base64Of(text) });

      it('reports file by file; a bad one does not stop the rest, the same text again is a duplicate', async () => {
        const report = valueOf(
          await client.importDocuments({
            job: 'three',
            files: [
              file('a.txt', REPORT),
              file('empty.txt', ''),
              file('b.md', REPORT),
              file('c.txt', 'Another text.\n'),
            ],
          }),
        );
        expect(report.items.map(({ file: name, status }) => [name, status])).toEqual([
          ['a.txt', 'added'],
          ['empty.txt', 'failed'],
          ['b.md', 'duplicate'],
          ['c.txt', 'added'],
        ]);
        expect(report).toMatchObject({ counts: { added: 2, duplicate: 1, failed: 1 }, cancelled: false });
        expect(report.items[2]?.duplicateOf).toBe(report.items[0]?.id);
        expect(report.items[1]?.reason).toMatch(/\S/);
        expect(valueOf(await client.library({})).undo?.label).toMatch(/^Import “/);
      });

      it('keeps a page as a text with its layout and the pictures that came with it', async () => {
        const prose =
          'The harbour board met on Tuesday to speak about the levy, and nobody in the room could say how it was reached. ';
        const page = `<title>Levy</title><article><p>${prose}</p><table><tr><th>Boat</th><td>4</td></tr><tr><th>Ship</th><td>9</td></tr></table>
          <p><img src="Levy_files/quay.png" alt="The quay"></p><p><img src="gone.png"></p><p>${prose}Twice.</p></article>`;
        const companions = [{ name: 'Levy_files/quay.png', base64: DOT }];
        const report = valueOf(
          await client.importDocuments({ job: 'page', files: [{ ...file('Levy.html', page), companions }] }),
        );
        expect(report.items).toMatchObject([
          { status: 'added', kind: 'web page', leftOut: ['1 picture not saved with it'] },
        ]);
        const { article, text } = valueOf(await client.article({ id: report.items[0]?.id ?? '' }));
        expect(text?.content).toContain('Boat\t4\nShip\t9');
        expect(text?.layout?.children.map((node) => 'tag' in node && node.tag)).toEqual(['p', 'table', 'p', 'p']);
        const [picture] = article.texts[0]?.pictures ?? [];
        const kept = valueOf(await client.file({ id: article.id, hash: picture?.hash ?? '' }));
        expect(kept).toEqual({ base64: DOT, extension: 'png' });
        expect(await client.file({ id: article.id, hash: 'f'.repeat(64) })).toMatchObject({
          ok: false,
          error: { code: 'not-found' },
        });
        expect(valueOf(await client.verify({}))).toEqual({ ok: true, problems: [] });
      });

      it('takes what the person says about a document', async () => {
        const fields = { title: 'My title', url: 'https://example.org/a', issued: '2024-05-04' };
        valueOf(await client.importText({ job: 'one', text: REPORT, fields }));
        const { items } = valueOf(await client.list({ kind: 'article' }));
        expect(items[0]).toMatchObject({ title: 'My title' });
        const article = valueOf(await client.get({ id: items[0]?.id ?? '' })) as Article;
        expect(article.csl).toMatchObject({ URL: 'https://example.org/a', issued: { 'date-parts': [[2024, 5, 4]] } });
      });

      it('stops when it is cancelled, and what was done stays', async () => {
        expect(valueOf(await client.cancel({ job: 'long' }))).toEqual({ found: false });
        const files = Array.from({ length: 40 }, (_, index) => file(`${index}.txt`, `Text number ${index}.\n`));
        const begun = new Promise<void>((resolve) => {
          const stop = host.subscribe((event) => {
            if (event !== 'progress') return;
            stop();
            resolve();
          });
        });
        const importing = client.importDocuments({ job: 'long', files });
        await begun;
        expect(valueOf(await client.cancel({ job: 'long' }))).toEqual({ found: true });
        const report = valueOf(await importing);
        expect(report.cancelled).toBe(true);
        expect(report.items.length).toBeLessThan(files.length);
        expect(valueOf(await client.library({})).counts.article).toBe(report.counts.added);
      });

      it('exports references by citation key', async () => {
        const article = await importReport();
        const written = valueOf(await client.exportReferences({ format: 'csl-json', ids: [article.id] }));
        expect(written.report.written).toBe(1);
        expect(JSON.parse(written.text)).toMatchObject([{ id: article.citationKey, title: 'Harbour report' }]);
      });
    });

    describe('events', () => {
      it('say what changed, with the sequence of the change', async () => {
        const changed = nextEvent(host, 'changed');
        const note = newNote(maker, { text: 'Seen' });
        const { seq } = valueOf(await client.apply(addAll(maker, [note])));
        expect(await changed).toEqual({ seq, kinds: ['note'], ids: [note.id] });
      });

      it('come in order, one a change', async () => {
        const seen: number[] = [];
        const all = new Promise<void>((resolve) => {
          const stop = host.subscribe((event, payload) => {
            if (event !== 'changed') return;
            seen.push((payload as NotebookEvents['changed']).seq);
            if (seen.length < 5) return;
            stop();
            resolve();
          });
        });
        await Promise.all(['a', 'b', 'c', 'd', 'e'].map(addNote));
        await all;
        expect(seen).toEqual([1, 2, 3, 4, 5]);
      });
    });

    describe('backups', () => {
      it('are made, listed, and restored as a new library beside this one', async () => {
        expect(valueOf(await client.backups({})).items).toEqual([]);
        await highlightQuote(await importReport());
        const told = nextEvent(host, 'backups');
        const made = valueOf(await client.makeBackup({ job: 'backup' }));
        const { folder, items } = valueOf(await client.backups({}));
        const [item] = items;
        expect(items).toHaveLength(1);
        expect(item).toMatchObject({ seq: 2, sort: 'by-hand', texts: true, bytes: made.bytes });
        expect(await told).toEqual({ made: item?.file });
        expect(made).toEqual({ file: expect.stringContaining(folder) as string, bytes: item?.bytes, problems: [] });
        const { counts, seq } = valueOf(await client.library({}));
        const copy = valueOf(await client.restore({ job: 'restore', file: item?.file ?? '' }));
        expect(copy).toMatchObject({ seq, counts, problems: [] });
      });

      it('or any earlier point give a new library, and nothing else does', async () => {
        valueOf(await addNote('A'));
        valueOf(await addNote('B'));
        const earlier = valueOf(await client.restore({ job: 'restore', at: 1 }));
        expect(earlier).toMatchObject({ seq: 1, counts: { note: 1 }, problems: [] });
        for (const wanted of [{ at: 9 }, { file: 'absent' }, { file: '../library.json' }])
          expect(failureOf(await client.restore({ job: 'restore', ...wanted }))).toMatchObject({ code: 'not-found' });
        expect(valueOf(await client.library({}))).toMatchObject({ seq: 2, counts: { note: 2 } });
      });
    });

    describe('closing and opening again', () => {
      it('loses nothing, undo included', async () => {
        const article = await importReport();
        const highlight = await highlightQuote(article);
        const before = valueOf(await client.library({}));
        host = await host.reopen();
        client = createClient(host);
        expect(valueOf(await client.library({}))).toEqual(before);
        const page = valueOf(await client.article({ id: article.id }));
        expect(page.text?.content).toBe(REPORT);
        expect(page.highlights.map((shown) => shown.highlight)).toEqual([highlight]);
        expect(valueOf(await client.undo({}))).toEqual({ seq: before.seq + 1, label: 'Add highlight' });
      });

      it('keeps preferences', async () => {
        valueOf(await client.setPreferences({ theme: 'dark', size: 3 }));
        expect(valueOf(await client.setPreferences({ size: null, last: ['a'] }))).toEqual({
          theme: 'dark',
          last: ['a'],
        });
        host = await host.reopen();
        client = createClient(host);
        expect(valueOf(await client.preferences({}))).toEqual({ theme: 'dark', last: ['a'] });
      });
    });
  });
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

function failureOf(result: Result<unknown>): Failure {
  if (result.ok) throw new Error(`Expected a failure, got ${JSON.stringify(result.value)}.`);
  return result.error;
}

/** Ids and times that count up: the contract needs no clock. */
function countingMaker(): Maker {
  let count = 0;
  return {
    unique: () => `c${(count += 1)}`,
    now: () => new Date(Date.UTC(2026, 0, 1) + (count += 1) * 1000).toISOString(),
  };
}

function nextEvent<E extends keyof NotebookEvents>(host: Transport, wanted: E): Promise<NotebookEvents[E]> {
  return new Promise((resolve) => {
    const stop = host.subscribe((event, payload) => {
      if ((event as string) !== wanted) return;
      stop();
      resolve(payload as NotebookEvents[E]); // the name was just compared
    });
  });
}

/** Searches until the index holds everything: again each time that it says it got on. */
async function searchAll(host: Transport, query: string): Promise<CallAnswers['search']> {
  for (;;) {
    const gotOn = nextEvent(host, 'index');
    const answer = valueOf(await createClient(host).search({ query }));
    if (answer.complete) return answer;
    await gotOn;
  }
}

function base64Of(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCharCode(...bytes));
}
