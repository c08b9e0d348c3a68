import { expect, test } from './fixtures';
import { expectAccessible } from './pages/accessible';
import { EvidenceTable } from './pages/evidenceTable';
import { Notebook } from './pages/notebook';
import { Reader } from './pages/reader';
import { Screening } from './pages/screening';

test.use({ sample: true });

test('a whole review: screened, read into a table, frozen, and written up', async ({ app }) => {
  test.slow(); // it is a whole review
  const notebook = new Notebook(app);
  const screening = new Screening(app.page);
  const table = new EvidenceTable(app.page);
  await notebook.ready();

  await test.step('a record is included at both stages', async () => {
    await notebook.press('Alt+6');
    await screening.begin('Piers and lorries', 'Too early');
    await screening.takeLibraryIn();
    await notebook.press('i');
    await expect(screening.progress).toContainText('1 of');
    await screening.stage('Full text');
    await notebook.press('i');
    await expect(screening.progress).toContainText('1 of 1');
  });

  await test.step('it is a row of the table, and a passage of it an answer', async () => {
    await notebook.press('Alt+7');
    await table.begin();
    await table.addColumn('What it says');
    await table.addColumn('What it cost');
    await expect(table.cell(1, 0)).toHaveAccessibleName(/Not looked at yet/);
    await expectAccessible(app.page, 'an evidence table');
    await table.grid.focus();
    await notebook.press('ArrowDown');
    await notebook.press('Enter');
    await expect(new Reader(app.page).cards.first()).toBeVisible();
    await new Reader(app.page).stepIn();
    await notebook.press('j');
    await table.fillFromReader('What it says');
    await notebook.press('Alt+7');
    await expect(table.cell(1, 0)).toHaveAccessibleName(/1 passage/);
  });

  await test.step('frozen, it says later what has changed', async () => {
    await table.freeze('as submitted');
    await table.grid.focus();
    await notebook.press('End');
    await notebook.press('n');
    await expect(table.cell(1, 1)).toHaveAccessibleName(/Not reported/);
    const changes = await table.changes();
    await expect(changes.getByRole('row')).toHaveCount(2);
    await expect(changes.getByRole('row').last()).toContainText('What it cost');
    await expectAccessible(app.page, 'what has changed since a table was frozen');
    await notebook.press('Escape');
  });

  await test.step('the note that it becomes quotes and cites', async () => {
    await table.writeUp();
    await notebook.undoWouldUndo('Write up “Evidence”');
    await expect(app.page.getByRole('region', { name: 'Beside: Weak points: Evidence' })).toContainText(
      'Only one source',
    );
  });
});

test('a second reader says, blind, what passages support', async ({ app }) => {
  const notebook = new Notebook(app);
  await notebook.ready();
  await notebook.run('go.readings');
  await app.page.getByLabel('Name of the second reader').fill('Ada');
  await notebook.press('Enter');
  const progress = app.page.getByRole('status').filter({ hasText: 'read by Ada' });
  const remark = app.page.getByLabel('Remark');
  await expect(progress).toContainText('0 of');
  await expectAccessible(app.page, 'a second reading');
  await remark.fill('A remark before the verdict');
  await app.page.getByRole('button', { name: 'Next' }).click();
  await expect(remark).toHaveValue('');
  await notebook.press('k');
  await expect(remark).toHaveValue('A remark before the verdict');
  await app.page.getByRole('button', { name: /says nothing of it/ }).click();
  await expect(progress).toContainText('1 of');
  await notebook.press('k');
  await expect(remark).toHaveValue('A remark before the verdict');
  await remark.fill('');
  await app.page.getByRole('button', { name: 'Next' }).click();
  await notebook.everythingIsOnDisk();
  await notebook.press('k');
  await expect(remark).toHaveValue('');
  await app.page.getByRole('radio', { name: 'Agreement and packets' }).click();
  await expect(app.page.getByRole('region', { name: 'To settle' })).toContainText('says nothing of it');
});
