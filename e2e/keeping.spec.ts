import { copyFile, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from './fixtures';
import { Notebook } from './pages/notebook';

test.use({ sample: true });

test('the past is found by words and day, opened, and made a library of its own', async ({ app }) => {
  const notebook = new Notebook(app);
  await notebook.goTo('History');
  const page = notebook.page.getByRole('group', { name: 'History' });
  await page.getByRole('searchbox', { name: 'Find in the history' }).fill('lorries claim');
  await page.getByLabel('Day', { exact: true }).fill('2025-10-28');
  await expect(page.getByRole('status')).toContainText(/steps? with “lorries claim” on Tuesday/);
  const step = page.getByRole('listitem').filter({ hasText: 'Change confidence in claim' });
  await step.getByRole('button', { name: 'As it was then' }).click();
  const question = notebook.dialog('Make a new library?');
  await expect(question).toContainText('right after “Change confidence in claim” on Tuesday');
  await question.getByRole('button', { name: 'Make the library' }).click();
  const done = notebook.dialog('A new library');
  await expect(done).toContainText('restored');
  await done.getByRole('button', { name: 'Done' }).click();
  const beside = await readdir(dirname(app.library));
  expect(beside.filter((name) => /^library \(at change \d+, restored /.test(name))).toHaveLength(1);
  await step.getByRole('button', { name: 'The Long Pier cannot safely carry' }).click();
  await expect(notebook.page.getByRole('region', { name: 'Reading' })).toContainText('cannot safely carry');
});

test('a backup is made and listed; a conflict copy is shown as long as it lies there', async ({ app }) => {
  const notebook = new Notebook(app);
  await notebook.choose('Backups');
  await expect(notebook.page.getByText('No backup has been made yet.')).toBeVisible();
  await notebook.choose('Back up now');
  const done = notebook.dialog('Backed up');
  await expect(done).toContainText(join(app.library, 'backups'));
  await done.getByRole('button', { name: 'Done' }).click();
  await expect(notebook.page.getByRole('listitem').filter({ hasText: 'Made by hand · everything' })).toBeVisible();
  const copy = join(app.library, 'library.sync-conflict-20260305-140322-ABCDEFG.json');
  await copyFile(join(app.library, 'README.txt'), copy);
  const notice = notebook.page.getByRole('status').getByText('another version of library.json');
  await expect(notice).toBeVisible();
  await rm(copy);
  await expect(notice).toBeHidden();
});
