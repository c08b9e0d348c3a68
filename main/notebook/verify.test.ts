import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { NotebookClient } from '../../shared/api';
import { addAll, newArticle, newHighlight, newNote } from '../../shared/model/actions';
import type { Notebook } from './open';
import { clientOf, openTestNotebook } from './testing/contractHost';
import { freshFolder } from './testing/folders';
import { countingMaker, valueOf } from './testing/stores';

const TEXT = 'One two three four.';

describe('verify', () => {
  const maker = countingMaker();
  let library: string;
  let notebook: Notebook;
  let client: NotebookClient;
  let hash: string;

  beforeEach(async () => {
    const folder = await freshFolder();
    library = join(folder, 'library');
    notebook = await openTestNotebook(folder);
    onTestFinished(() => notebook.close());
    client = clientOf(notebook);
    hash = valueOf(await notebook.storeText(TEXT));
    const texts = [{ hash, mediaType: 'text/plain' as const, length: TEXT.length, words: 4, addedAt: maker.now() }];
    const article = newArticle(maker, { citationKey: 'one', csl: { type: 'document', title: 'One' }, texts });
    const anchor = { quote: 'two', prefix: 'One ', suffix: ' three', start: 4, end: 7 };
    valueOf(await client.apply(addAll(maker, [article])));
    valueOf(
      await client.apply(
        addAll(maker, [newHighlight(maker, { articleId: article.id, textHash: hash, anchor, color: 1 })]),
      ),
    );
    valueOf(await client.apply(addAll(maker, [newNote(maker, { text: 'Note' })])));
  });

  const problems = async () => valueOf(await client.verify({})).problems;

  it('finds nothing in a sound library', async () => {
    expect(await problems()).toEqual([]);
  });

  it('finds a missing text and names its article', async () => {
    await rm(join(library, 'texts', `${hash}.txt`));
    const [article] = valueOf(await client.list({ kind: 'article' })).items;
    expect(await problems()).toEqual([
      { what: expect.stringMatching(/missing/), where: article?.id, repairable: false },
    ]);
  });

  it('finds a text that has changed', async () => {
    await writeFile(join(library, 'texts', `${hash}.txt`), TEXT.replace('two', 'TWO'));
    expect(await problems()).toMatchObject([{ what: expect.stringMatching(/no longer matches/), repairable: false }]);
  });

  it('finds a highlight whose words are not in the text', async () => {
    const [row] = valueOf(await client.list({ kind: 'highlight' })).items;
    const anchor = { quote: 'six', prefix: '', suffix: '', start: 4, end: 7 };
    const edit = { type: 'update' as const, id: row?.id as never, set: { anchor } };
    valueOf(await client.apply({ id: 'x', at: maker.now(), label: 'Move', edits: [edit] }));
    expect(await problems()).toMatchObject([{ where: row?.id, what: expect.stringMatching(/from 4 to 7/) }]);
  });

  it('finds a changed journal line, and what memory has and the disk has not', async () => {
    const path = join(library, 'journal.jsonl');
    await writeFile(path, (await readFile(path, 'utf8')).replace('"Note"', '"Mote"'));
    expect((await problems()).map(({ where }) => where)).toEqual(['journal.jsonl', 'journal.jsonl']);
  });

  it('finds a damaged snapshot', async () => {
    await writeFile(join(library, 'library.json'), 'x');
    expect((await problems())[0]).toMatchObject({ where: 'library.json', repairable: true });
  });
});
