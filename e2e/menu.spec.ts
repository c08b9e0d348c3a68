import { expect, test } from './fixtures';
import { Notebook } from './pages/notebook';

test.use({ sample: true });

const article = 'Seven months in a tray: how a warning travelled';

test('commands of the menu do what they say', async ({ app }) => {
  const notebook = new Notebook(app);

  await test.step('go to a place', async () => {
    await notebook.run('go.notes');
    await expect(notebook.heading('Notes')).toBeVisible();
    await notebook.run('go.settings');
    await expect(notebook.heading('Settings')).toBeVisible();
    await notebook.run('go.back');
    await expect(notebook.heading('Notes')).toBeVisible();
  });

  await test.step('make something new', async () => {
    await notebook.run('collection.new');
    await notebook.answer('New collection', 'For the Saturday page');
    await notebook.press('Enter');
    await expect(notebook.dialog('New collection')).toBeHidden();
    await expect(notebook.places.getByRole('button', { name: 'For the Saturday page' })).toBeVisible();
    await notebook.run('claim.new');
    await notebook.answer('New claim', 'The market lorry was unloaded by hand.');
    await notebook.press('ControlOrMeta+Enter');
    await expect(notebook.claim.frame('The market lorry was unloaded by hand.')).toBeVisible();
  });

  await test.step('undo it, and do it again', async () => {
    await notebook.counts('Claims', 9);
    await notebook.run('edit.undo');
    await notebook.counts('Claims', 8);
    await notebook.run('edit.redo');
    await notebook.counts('Claims', 9);
  });

  await test.step('work on the article in sight', async () => {
    await notebook.run('go.articles');
    await notebook.open(article);
    await notebook.reader.shows(article);
    await notebook.run('article.edit');
    await expect(notebook.dialog('Article details').getByLabel('Title')).toHaveValue(article);
    await notebook.close();
    await notebook.run('mark.next');
    await expect(notebook.reader.cards.getByRole('button', { name: 'Comment' })).toBeVisible();
    await notebook.run('mark.color8');
    await notebook.undoWouldUndo('change colour');
    await notebook.run('article.delete');
    await notebook.counts('Articles', 7);
    await notebook.run('edit.undo');
    await notebook.counts('Articles', 8);
  });

  await test.step('check the library', async () => {
    await notebook.run('library.verify');
    await expect(notebook.dialog('Check the library')).toContainText('reads back as it was written');
    await notebook.close();
  });

  await test.step('save the references', async () => {
    const { name, text } = await app.saved(() => notebook.run('export.bibtex'));
    expect(name).toMatch(/\.bib$/);
    expect(text.match(/^@/gm)).toHaveLength(8);
  });
});

test('the palette finds commands by other words, says their keys, and runs them', async ({ app }) => {
  const notebook = new Notebook(app);
  await notebook.press('ControlOrMeta+k');
  const palette = notebook.dialog('All commands');
  await expect(palette.getByRole('searchbox')).toBeFocused();
  await notebook.type('chicago');
  await expect(palette.getByRole('menuitem').first()).toContainText('Bibliography');
  await notebook.press('Enter');
  await expect(notebook.heading('Bibliography')).toBeVisible();
  await notebook.choose('Dark theme');
  await expect.poll(() => notebook.colorScheme()).toBe('dark');
  await notebook.press('ControlOrMeta+k');
  await notebook.type('zzzz');
  await expect(palette).toContainText('No command is called that.');
  await notebook.close();
});

test('all keys are listed under the menus of their commands', async ({ app }) => {
  const notebook = new Notebook(app);
  await notebook.page.keyboard.press('?');
  const keys = notebook.dialog('All keys');
  for (const menu of ['File', 'Edit', 'Mark', 'Go', 'View', 'Help', 'In lists']) {
    await expect(keys.getByRole('heading', { name: menu, exact: true })).toBeVisible();
  }
  await expect(keys.getByRole('term').filter({ hasText: 'Link to claim…' })).toHaveCount(1);
  await notebook.close();
});

test('quick open goes to articles, notes, claims and collections by a few letters', async ({ app }) => {
  const notebook = new Notebook(app);
  await notebook.quickOpen('seven months in');
  await notebook.reader.shows(article);
  await notebook.quickOpen('another winter');
  await expect(notebook.claim.frame('The pier will not stand another winter.')).toBeFocused();
  await notebook.quickOpen('One interview');
  await expect(notebook.note.text).toContainText('The interview lasted six minutes');
  await notebook.quickOpen('timber and');
  await expect(notebook.heading('Timber and load')).toBeVisible();
});
