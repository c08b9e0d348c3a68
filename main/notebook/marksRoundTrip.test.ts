import { expect, it, onTestFinished } from 'vitest';
import { newOrigin, transact } from '../../shared/model/actions';
import { add, remove, update } from '../../shared/model/edits';
import type { AnyId } from '../../shared/model/ids';
import type { Highlight, Note } from '../../shared/model/records';
import { fillWithSample } from './sample';
import { clientOf, openTestNotebook } from './testing/contractHost';
import { freshFolder } from './testing/folders';
import { countingMaker, valueOf } from './testing/stores';

it.each(['annotations', 'hypothesis'] as const)(
  '%s written out, all marks deleted, and the file read back give the same marks',
  async (format) => {
    const notebook = await openTestNotebook(await freshFolder());
    onTestFinished(() => notebook.close());
    valueOf(await fillWithSample(notebook));
    const client = clientOf(notebook);
    const all = async <T extends Highlight | Note>(kind: T['kind']): Promise<T[]> => {
      const { items } = valueOf(await client.list({ kind, limit: 1000 }));
      const records = await Promise.all(items.map(async ({ id }) => valueOf(await client.get({ id })) as T)); // of this kind
      return records.sort((a, b) => (a.id < b.id ? -1 : 1));
    };
    /** A field that a later version, or another program, keeps with a highlight. */
    const [first] = await all<Highlight>('highlight');
    const strange = { ...first!, id: `${first!.id}.strange` as Highlight['id'], weather: { wind: 'north' } };
    valueOf(await client.apply(transact(countingMaker(), 'Add', [add(strange)])));
    const before = { highlights: await all<Highlight>('highlight'), notes: await all<Note>('note') };
    const exported = valueOf(await client.exportLibrary({ format }));
    const [file] = exported.files;

    const about = new Set<AnyId>(before.highlights.map(({ id }) => id));
    const written = before.notes.filter(({ aboutIds }) =>
      aboutIds.some((id) => about.has(id) || id.startsWith('article-')),
    );
    const gone = [...written, ...before.highlights].map(({ id }) => remove(id));
    valueOf(await client.apply(transact(countingMaker(100), 'Delete all marks', gone)));
    const base64 = Buffer.from(file!.text).toString('base64');
    const report = valueOf(await client.importDocuments({ job: 'a', files: [{ name: file!.path, base64 }] }));

    expect(report.items[0]?.marks).toMatchObject({ unplaced: 0, articles: 0, duplicate: 0, lost: [] });
    expect(await all<Highlight>('highlight')).toEqual(before.highlights);
    expect(await all<Note>('note')).toEqual(before.notes);
  },
);

it('comes into another library without what it traced to there, and says so', async () => {
  const [from, to] = [await openTestNotebook(await freshFolder()), await openTestNotebook(await freshFolder())];
  onTestFinished(() => Promise.all([from.close(), to.close()]).then(() => undefined));
  valueOf(await fillWithSample(from));
  const client = clientOf(from);
  const { items } = valueOf(await client.list({ kind: 'highlight', limit: 1000 }));
  const origin = newOrigin(countingMaker(500), { description: 'The briefing on the quay' });
  const traced = valueOf(await client.get({ id: items[0]!.id })) as Highlight;
  const edits = [add(origin), update<Highlight>(traced.id, { originId: origin.id })];
  valueOf(await client.apply(transact(countingMaker(600), 'Trace', edits)));
  const [file] = valueOf(await client.exportLibrary({ format: 'annotations' })).files;

  const base64 = Buffer.from(file!.text).toString('base64');
  const report = valueOf(await clientOf(to).importDocuments({ job: 'a', files: [{ name: file!.path, base64 }] }));
  expect(report.items[0]).toMatchObject({ status: 'added', marks: { highlights: items.length } });
  expect(report.items[0]?.marks?.lost).toContainEqual(expect.objectContaining({ field: 'originId' }));
});
