import { expect, test } from './fixtures';
import { Notebook } from './pages/notebook';

test.use({ sample: true });

const article = 'What we were told, and by whom';
const passage = 'the answer was nine';

test('a note is saved while it is written, and what was typed last is there after a reload', async ({ app }) => {
  const notebook = new Notebook(app);
  await notebook.press('ControlOrMeta+n');
  await notebook.note.write('# Told by whom?\n\nThe first half is on disk.');
  await notebook.note.isOnDisk();
  await notebook.note.write(' The second half was just typed.');
  await notebook.reload();
  await notebook.goTo('Notes');
  await notebook.open('Told by whom?');
  await expect(notebook.note.text).toContainText('The first half is on disk. The second half was just typed.');
  await notebook.everythingIsOnDisk();
  await notebook.reload();
  await notebook.goTo('Notes');
  await notebook.open('Told by whom?');
  await expect(notebook.note.text).toContainText('The second half was just typed.');
});

test('what is typed into a form outlives Escape, a reload and a full storage, until it is answered', async ({
  app,
}) => {
  const notebook = new Notebook(app);
  const words = 'The pier was known to be weak in March.';
  await notebook.choose('New claim…');
  await notebook.answer('New claim', words);
  await notebook.press('Escape');
  await notebook.reload();
  const reopen = async (label: string) => {
    await notebook.footer.getByRole('button', { name: label }).click();
    const list = notebook.dialog('Words not on disk');
    await expect(list).toContainText(words);
    await list.getByRole('button', { name: 'Open' }).click();
    await expect(notebook.dialog('New claim').getByRole('textbox')).toHaveValue(new RegExp(words));
    await notebook.press('ControlOrMeta+End');
  };
  await reopen('Words not on disk yet');
  await app.page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
  });
  await notebook.type(' And in April.');
  await notebook.close();
  await reopen('Words not on disk: do not close this window');
  await notebook.press('ControlOrMeta+Enter');
  await expect(notebook.claim.words).toHaveValue(`${words} And in April.`);
  await notebook.everythingIsOnDisk();
});

test('what was open is open again after a reload', async ({ app }) => {
  const notebook = new Notebook(app);
  await notebook.open(article);
  await notebook.reader.shows(article);
  await notebook.reload();
  await notebook.reader.shows(article);
});

test('killed right after the footer says “Everything is on disk”, all of it is there', async ({ app }) => {
  test.slow(); // it starts the program three times
  const notebook = new Notebook(app);
  await notebook.open(article);
  await expect(notebook.reader.cards).toHaveCount(3);
  await notebook.reader.select(passage);
  await notebook.press('5');
  await expect(notebook.reader.card(passage)).toBeVisible();
  await notebook.everythingIsOnDisk();
  await app.kill();

  await notebook.goTo('Articles');
  await notebook.open(article);
  await expect.poll(() => notebook.reader.paintedWords()).toContain(passage);
  await notebook.press('ControlOrMeta+n');
  await notebook.note.write('# Written a moment before the end');
  await notebook.everythingIsOnDisk();
  await app.kill();

  await notebook.goTo('Notes');
  await notebook.open('Written a moment before the end');
  await expect(notebook.note.text).toContainText('Written a moment before the end');
  await notebook.choose('Check the library');
  await expect(notebook.dialog('Check the library')).toContainText('Everything on disk reads back as it was written.');
});

test('undo goes back past a restart, by the names of what was done', async ({ app }) => {
  test.slow(); // it starts the program twice
  const notebook = new Notebook(app);
  await notebook.open(article);
  await expect(notebook.reader.cards).toHaveCount(3);
  await notebook.reader.stepIn();
  await notebook.press('j');
  await notebook.press('Delete');
  await expect(notebook.reader.cards).toHaveCount(2);
  await app.restart();
  await notebook.open(article);
  await expect(notebook.reader.cards).toHaveCount(2);
  await notebook.undoWouldUndo('delete highlight');
  await notebook.press('ControlOrMeta+z');
  await expect(notebook.reader.cards).toHaveCount(3);
});
