import { expect, test } from './fixtures';
import { Notebook } from './pages/notebook';
import { herald, quay } from './texts/herald';

const quote = 'We came to hear a number';
const claim = 'The board calculated the levy';

test('the main job by the keyboard alone: choose, read, select, mark, link, write, find, cite, undo', async ({
  app,
}) => {
  test.slow(); // it is the whole job
  const notebook = new Notebook(app);
  await notebook.ready();

  await test.step('bring two texts in', async () => {
    await notebook.press('F6');
    await notebook.press('F6');
    await notebook.focusIsIn(notebook.places);
    await notebook.importFiles([
      { name: 'herald.txt', content: herald },
      { name: 'quay.txt', content: quay },
    ]);
    await expect(notebook.importReport.getByRole('button', { name: 'Done' })).toBeFocused();
    await notebook.press('Enter');
    await expect(notebook.overlays).toHaveCount(0);
    await notebook.focusIsIn(notebook.places);
  });

  await test.step('open one by a few letters of its title', async () => {
    await notebook.quickOpen('skippers walk');
    await notebook.reader.shows('Skippers walk out of levy talks');
    await expect(notebook.reader.frame).toBeFocused();
  });

  await test.step('select words with the caret', async () => {
    await notebook.press('F7');
    await notebook.reader.moveCaretTo(quote);
    await notebook.reader.extendOver(quote);
    await expect(notebook.reader.toolbar).toBeVisible();
    expect(await notebook.reader.selectedWords()).toBe(quote);
  });

  await test.step('highlight them, and link them to a new claim', async () => {
    await notebook.press('3');
    await expect(notebook.reader.card(quote)).toBeVisible();
    await expect.poll(() => notebook.reader.paintedWords()).toEqual([quote]);
    await notebook.press('l');
    await notebook.linkPicker.take(claim);
    await expect(notebook.reader.card(quote)).toContainText('supports');
    await notebook.press('d');
    await expect(notebook.reader.card(quote)).toContainText('disputes');
  });

  await test.step('write a note about it that cites the other text', async () => {
    await notebook.press('n');
    await notebook.note.write('# Who counted?\n\nNobody, it seems ');
    await notebook.note.cite('levy');
    await notebook.note.isOnDisk();
    await notebook.note.cites('Levy of four crowns');
    await notebook.press('Escape');
    await notebook.press('Alt+v');
    await expect(notebook.note.whole.getByRole('heading', { name: 'Who counted?' })).toBeVisible();
  });

  await test.step('go to the claim through its list', async () => {
    await notebook.press('Alt+2');
    await expect(notebook.list.getByRole('listbox', { name: 'Claims' })).toBeFocused();
    await notebook.press('Enter');
    await notebook.claim.hasEvidence('disputes', quote);
    await expect(notebook.claim.frame(claim)).toBeFocused();
  });

  await test.step('say more in the claim where it stands, and go on from it', async () => {
    await notebook.tabTo(notebook.claim.words);
    await notebook.press('ControlOrMeta+End');
    await app.page.keyboard.type(' twice');
    await notebook.press('Escape');
    await expect(notebook.claim.frame(`${claim} twice`)).toBeFocused();
  });

  await test.step('find it again, misspelt, and go there', async () => {
    await notebook.search.for('brocure numbr');
    await expect(notebook.search.hits.first()).toBeVisible();
    await notebook.press('ArrowDown');
    await notebook.press('ArrowUp');
    await notebook.press('Enter');
    await notebook.reader.hasWords(quote);
  });

  await test.step('see the bibliography in another style', async () => {
    await notebook.press('Alt+4');
    await expect(notebook.bibliography.entries).toHaveCount(2);
    await notebook.tabTo(notebook.bibliography.style);
    await notebook.press('Enter');
    await notebook.bibliography.pickStyle('IEEE');
    await notebook.bibliography.has(/\[1\]/);
  });

  await test.step('undo and redo', async () => {
    await notebook.press('Alt+5');
    await notebook.press('ControlOrMeta+z');
    await expect(notebook.history.getByText('undone', { exact: true })).toHaveCount(1);
    await notebook.press('ControlOrMeta+Shift+z');
    await expect(notebook.history.getByText('undone', { exact: true })).toHaveCount(0);
    await notebook.everythingIsOnDisk();
  });
});

test('every pane is reached by F6, round and round', async ({ app }) => {
  const notebook = new Notebook(app);
  await notebook.importFiles([
    { name: 'herald.txt', content: herald },
    { name: 'quay.txt', content: quay },
  ]);
  await expect(notebook.importReport).toBeVisible();
  await notebook.close();
  await notebook.quickOpen('skippers');
  const panes = [notebook.search.box, notebook.places, notebook.list, notebook.reader.frame];
  await expect(notebook.reader.frame).toBeFocused();
  for (const pane of [...panes, ...panes]) {
    await notebook.press('F6');
    await notebook.focusIsIn(pane);
  }
});
