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

  await test.step('the review goes on when the window becomes narrow and wide again', async () => {
    const first = (await review.focused.textContent()) ?? '';
    await notebook.widen(800);
    await notebook.press('j');
    await expect(review.focused).not.toHaveText(first);
    const second = (await review.focused.textContent()) ?? '';
    await notebook.widen(1280);
    await expect(review.focused).toHaveText(second);
    await notebook.press('j');
    await expect(review.focused).not.toHaveText(second);
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

test('a claim counts voices only when its origins are confirmed', async ({ app }) => {
  const notebook = new Notebook(app);
  await notebook.ready();
  await notebook.quickOpen('cannot safely carry');
  const claim = new ClaimPage(app.page);

  await test.step('the origins that are confirmed are counted, and what would fall with a source is said', async () => {
    await expect(claim.standing).toContainText('4 origins · 4 independent voices');
    await expect(claim.origins).toContainText('Without Edda Farrant, 2 of 5 pieces of evidence would fall');
    await expectAccessible(app.page, 'the origins of a claim');
  });

  await test.step('evidence whose origin is taken back counts no more', async () => {
    await claim.reading
      .getByRole('region', { name: 'disputes' })
      .getByRole('button', { name: 'Change origin' })
      .click();
    const picker = app.page.getByRole('dialog', { name: 'Where it was first said' });
    await picker.getByRole('menuitem', { name: /^No origin/ }).click();
    await expect(claim.standing).toContainText('3 independent voices · 1 piece of evidence without');
  });

  await test.step('the texts suggest an origin again, and it counts when confirmed', async () => {
    const suggestion = claim.suggestedOrigins.filter({ hasText: 'At no time' });
    await suggestion.getByRole('button', { name: /^(Confirm|Yes)/ }).click();
    await expect(claim.standing).toContainText('4 origins · 4 independent voices');
    await notebook.press('ControlOrMeta+z');
    await expect(claim.standing).toContainText('3 independent voices');
  });

  await test.step('the keyboard goes on from the claim when the origin whose menu had it is gone', async () => {
    await claim.origins
      .getByRole('button', { name: /^Change the origin/ })
      .first()
      .press('Enter');
    await app.page.getByRole('menuitem', { name: 'Delete the origin' }).press('Enter');
    await expect(claim.standing).toContainText('2 independent voices');
    await expect(claim.reading.getByRole('group', { name: /^Claim: / })).toBeFocused();
  });
});

test('two passages are set side by side, with what differs', async ({ app }) => {
  const notebook = new Notebook(app);
  await notebook.ready();
  await notebook.quickOpen('cannot safely carry');
  const claim = new ClaimPage(app.page);
  await claim.reading.getByRole('button', { name: 'Compare' }).first().click();
  const picker = app.page.getByRole('dialog', { name: 'Compare with another passage' });
  await app.page.keyboard.type('drive a lorry');
  await expect(picker.getByRole('menuitem').first()).toBeVisible();
  await app.page.keyboard.press('Enter');
  const page = app.page.getByRole('group', { name: 'Two passages side by side' });
  await expect(page.getByRole('region', { name: 'What differs' })).toContainText('of the words of the shorter');
  await expectAccessible(app.page, 'two passages side by side');
});
