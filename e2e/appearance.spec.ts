import { expect, test } from './fixtures';
import { Notebook } from './pages/notebook';

test.use({ sample: true });

const article = 'What we were told, and by whom';

test('the theme that was chosen comes back after a restart; without a choice it is the system’s', async ({ app }) => {
  test.slow(); // it starts the program twice
  const notebook = new Notebook(app);
  await notebook.page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => notebook.colorScheme()).toMatch(/dark/);
  await notebook.page.emulateMedia({ colorScheme: 'light' });
  await notebook.press('ControlOrMeta+,');
  await notebook.page.getByRole('radio', { name: 'Dark' }).click();
  await expect.poll(() => notebook.colorScheme()).toBe('dark');
  await app.restart();
  await expect.poll(() => notebook.colorScheme()).toBe('dark');
});

test('800 pixels wide, the list is a drawer that keeps its filter, and a line of the text still has 45 characters', async ({
  app,
}) => {
  const notebook = new Notebook(app);
  await notebook.widen(800);
  await notebook.filter('told');
  await notebook.open(article);
  await notebook.reader.shows(article);
  await expect(notebook.list).toBeHidden();
  expect(await notebook.reader.charactersInALine()).toBeGreaterThanOrEqual(45);

  await notebook.press('Alt+l');
  await expect(notebook.dialog('List').getByRole('listbox', { name: 'Articles' })).toBeVisible();
  await expect(notebook.rows).toHaveCount(1);
  await notebook.filter('');
  await notebook.open('Seven months in a tray: how a warning travelled');
  await expect(notebook.dialog('List')).toBeHidden();
  await notebook.reader.shows('Seven months in a tray: how a warning travelled');
  expect(await notebook.reader.charactersInALine()).toBeGreaterThanOrEqual(45);
});

test('400 pixels wide, the places are a drawer: Escape gives the focus back, a choice has it, also of the place shown', async ({
  app,
}) => {
  const notebook = new Notebook(app);
  await notebook.widen(400);
  const opener = notebook.page.getByRole('button', { name: 'Show or hide the places' });
  const placeIn = (name: string) => notebook.dialog('Places').getByRole('button', { name });
  await opener.focus();
  await notebook.press('Enter');
  await expect(placeIn('Articles')).toBeFocused();
  await notebook.press('Escape');
  await expect(notebook.dialog('Places')).toBeHidden();
  await expect(opener).toBeFocused();

  await notebook.press('Enter');
  await expect(placeIn('Articles')).toBeFocused();
  await notebook.press('Enter');
  await expect(notebook.dialog('Places')).toBeHidden();
  await notebook.focusIsIn(notebook.list);

  await opener.click();
  await placeIn('History').click();
  await expect(notebook.dialog('Places')).toBeHidden();
  await notebook.focusIsIn(notebook.history);
});

test('a line of the text has 60 to 75 characters where there is room', async ({ app }) => {
  const notebook = new Notebook(app);
  await notebook.widen(1280);
  await notebook.open(article);
  await notebook.reader.shows(article);
  const characters = await notebook.reader.charactersInALine();
  expect(characters).toBeGreaterThanOrEqual(60);
  expect(characters).toBeLessThanOrEqual(75);
});

test('nothing moves for who asked the system for less motion', async ({ app }) => {
  const notebook = new Notebook(app);
  await notebook.page.emulateMedia({ reducedMotion: 'reduce' });
  await notebook.open(article);
  await expect(notebook.reader.cards).toHaveCount(3);
  expect(await notebook.whatMoves()).toEqual([]);
  await notebook.press('ControlOrMeta+k');
  await expect(notebook.dialog('All commands')).toBeVisible();
  expect(await notebook.whatMoves()).toEqual([]);
  await notebook.close();
  await notebook.press('?');
  await expect(notebook.dialog('All keys')).toBeVisible();
  expect(await notebook.whatMoves()).toEqual([]);
});
