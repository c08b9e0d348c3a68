import { expect, test } from './fixtures';
import { expectAccessible } from './pages/accessible';
import { Notebook } from './pages/notebook';
import { Screening } from './pages/screening';

test.use({ sample: true });

test('a review: begin it, take records in, screen them by keys, and see the diagram', async ({ app }) => {
  const notebook = new Notebook(app);
  const screening = new Screening(app.page);
  await notebook.ready();
  await notebook.press('Alt+6');
  await screening.begin('Piers and lorries', 'Too early');
  await screening.takeLibraryIn();

  await test.step('decided by single keys, and taken back', async () => {
    const first = await screening.title();
    await notebook.press('i');
    await expect(screening.record).not.toContainText(first);
    await expect(screening.progress).toContainText('1 of');
    await notebook.press('1');
    await expect(screening.progress).toContainText('2 of');
    await notebook.press('u');
    await expect(screening.progress).toContainText('1 of');
    await notebook.press('1');
    await expect(screening.progress).toContainText('2 of');
    await expectAccessible(app.page, 'screening');
  });

  await test.step('every number of the diagram opens its records', async () => {
    await screening.part('Flow diagram');
    await expectAccessible(app.page, 'the flow diagram');
    await screening.number('Too early', 'Records excluded', 1);
  });
});
