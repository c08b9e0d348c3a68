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
