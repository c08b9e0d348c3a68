import { expect, test } from './fixtures';
import { Notebook } from './pages/notebook';

test.use({ sample: true });

test('the list is where it was when the box is emptied', async ({ app }) => {
  const notebook = new Notebook(app);
  await notebook.ready();
  const { page, search } = notebook;
  const list = page.getByRole('listbox', { name: 'Articles' });
  await list.focus();
  await page.keyboard.press('End');
  const last = await list.getAttribute('aria-activedescendant');
  await search.for('pier');
  await expect(list).toBeHidden();
  await expect(search.hits.first()).toContainText('pier');
  await search.clear();
  await expect(list).toBeFocused();
  await expect(list).toHaveAttribute('aria-activedescendant', last ?? '');
});

test('a question is completed, kept under a name and forgotten; what is alike is one key away', async ({ app }) => {
  const notebook = new Notebook(app);
  await notebook.ready();
  const { page, places, search } = notebook;

  await search.for('type:cla');
  await expect(page.getByRole('group', { name: 'Fields and values' }).getByRole('button')).toHaveText(['type:claim']);
  await page.keyboard.press('Tab');
  await expect(search.box).toHaveValue('type:claim ');
  await page.keyboard.type('peir');
  await expect(search.hits.first()).toContainText('“pier” for “peir” (1 edit)');

  await page.getByRole('button', { name: 'Save this search' }).click();
  const kept = places.getByRole('region', { name: 'Saved searches' });
  await expect(kept.getByRole('button')).toHaveText(/^type:claim peir\d$/);
  await page.getByRole('button', { name: 'Saved search', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  const dialog = notebook.dialog('Rename the saved search');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Claims about the pier');
  await page.keyboard.press('Enter');
  await expect(kept.getByRole('button')).toHaveText(/^Claims about the pier\d$/);
  await page.getByRole('button', { name: 'Saved search', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Delete saved search' }).click();
  await expect(kept).toBeHidden();

  await search.hits.first().dblclick();
  await expect(page.getByRole('group', { name: /^Claim: / })).toBeVisible();
  await notebook.press('Alt+k');
  await expect(notebook.heading('Like this')).toBeVisible();
  await expect(search.hits.first()).toContainText('winter');
  await expect(search.box).toHaveValue('');

  await search.for('type:origin incoming');
  await expect(search.hits).toHaveText([/^Register of incoming post/]);
  await page.keyboard.press('Enter');
  const origin = page.getByRole('region', { name: 'Origins' }).getByText('Register of incoming post, number 88');
  await expect(origin).toBeInViewport();
  await notebook.press('Alt+ArrowLeft');
  await expect(page.getByRole('listbox', { name: 'Found' })).toBeFocused();
});
