import { expect, test } from './fixtures';
import { expectAccessible } from './pages/accessible';
import { ClaimPage } from './pages/claimPage';
import { Notebook } from './pages/notebook';

test.use({ sample: true });

test('review who said what: walk, accept, reject, change the speaker, and nothing decided comes back', async ({
  app,
}) => {
  const notebook = new Notebook(app);
  await notebook.ready();
  await notebook.quickOpen('bans heavy');
  const { reader } = notebook;
  const review = reader.review;

  await test.step('suggestions stand in the margin only when asked for', async () => {
    await expect(review.cards).toHaveCount(0);
    await notebook.press('w');
    await expect(review.line).toContainText('suggestions');
    await expect(review.card('Rufus Ashlock')).toBeVisible();
  });

  await test.step('the first in sight takes the focus, and says why it is suggested', async () => {
    await notebook.press('j');
    await expect(review.focused).toContainText(/right \d+ times in 100/);
    await expectAccessible(app.page, 'the review of who said what');
  });

  await test.step('one is accepted, one rejected, one given to another speaker', async () => {
    await notebook.press('Enter');
    await expect(review.line).toContainText('1 accepted, 0 rejected');
    await notebook.press('x');
    await expect(review.line).toContainText('1 accepted, 1 rejected');
    const before = await review.focused.getByRole('button', { pressed: true }).textContent();
    await notebook.press('g');
    await expect(review.focused.getByRole('button', { pressed: true })).not.toHaveText(before ?? '');
    await notebook.press('Enter');
    await expect(review.line).toContainText('2 accepted, 1 rejected');
  });

  await test.step('what was decided does not come back, and undo brings it back', async () => {
    const left = await review.count();
    await notebook.press('Escape');
    await expect(review.cards).toHaveCount(0);
    await notebook.press('w');
    await expect.poll(() => review.count()).toBe(left);
    await notebook.press('ControlOrMeta+z');
    await expect(review.line).toContainText('1 accepted, 1 rejected');
    await expect.poll(() => review.count()).toBe(left + 1);
  });
});

test('a claim counts voices only when its origins are confirmed, and two passages are set side by side', async ({
  app,
}) => {
  const notebook = new Notebook(app);
  await notebook.ready();
  await notebook.quickOpen('cannot safely carry');
  const claim = new ClaimPage(app.page);

  await test.step('nothing counts before it is confirmed', async () => {
    await expect(claim.origins).toContainText('No origin is confirmed yet');
    await claim.suggestedOrigins.filter({ hasText: 'Ashlock' }).getByRole('button', { name: 'Confirm' }).click();
    await expect(claim.origins).toContainText('1 origin · 1 independent voice');
    await expect(claim.origins).toContainText('Without Rufus Ashlock, 1 of 5 pieces of evidence would fall');
    await expectAccessible(app.page, 'the origins of a claim');
  });

  await test.step('and undo takes it back', async () => {
    await notebook.press('ControlOrMeta+z');
    await expect(claim.origins).toContainText('No origin is confirmed yet');
  });

  await test.step('compare a passage with one that is like it', async () => {
    await claim.reading.getByRole('button', { name: 'Compare' }).first().click();
    const picker = app.page.getByRole('dialog', { name: 'Compare with another passage' });
    await app.page.keyboard.type('drive a lorry');
    await expect(picker.getByRole('menuitem').first()).toBeVisible();
    await app.page.keyboard.press('Enter');
    const page = app.page.getByRole('group', { name: 'Two passages side by side' });
    await expect(page.getByRole('region', { name: 'What differs' })).toContainText('of the words of the shorter');
    await expectAccessible(app.page, 'two passages side by side');
  });
});
