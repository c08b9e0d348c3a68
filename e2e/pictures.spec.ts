import { createHash } from 'node:crypto';
import { expect, test } from './fixtures';
import { expectAccessible } from './pages/accessible';
import { Notebook } from './pages/notebook';

test.use({ sample: true });

const claim = 'The Long Pier cannot safely carry loaded lorries.';

test('from the matrix of claims by articles to the passage, by the keyboard alone; and the pictures in words', async ({
  app,
}) => {
  const notebook = new Notebook(app);
  await notebook.ready();
  const { pictures } = notebook;

  await test.step('the cell is found by keys, and its passage opens', async () => {
    await notebook.choose('Picture: claims by articles');
    await notebook.focusIsIn(pictures.matrix);
    await expect(pictures.chosen).toContainText(claim);
    await notebook.press('ControlOrMeta+ArrowRight');
    await expect(pictures.chosen).toContainText('But I would not drive a loaded lorry onto it.');
    await expectAccessible(app.page, 'the matrix');
    await notebook.press('Enter');
    await expect(notebook.reader.cards.first()).toBeVisible();
    await expect(notebook.heading('Matrix')).toBeHidden();
  });

  await test.step('back leads to the same cell, and the table says the same in words', async () => {
    await notebook.press('Alt+ArrowLeft');
    await expect(pictures.chosen).toContainText('But I would not drive a loaded lorry onto it.');
    await pictures.as('Table');
    await expect(pictures.table.getByRole('button', { name: 'But I would not drive a loaded lorry' })).toBeVisible();
    await expectAccessible(app.page, 'the matrix as a table');
    await pictures.as('Picture');
  });

  await test.step('the other pictures are there', async () => {
    await pictures.show('Timeline');
    await expect(pictures.region.getByRole('option', { name: /^Printed 2025-10-11/ })).toBeVisible();
    await expectAccessible(app.page, 'the timeline');
    await pictures.show('Claim map');
    await expect(pictures.region.getByRole('option', { name: claim })).toBeVisible();
    await expectAccessible(app.page, 'the claim map');
  });

  await test.step('a claim leaves as a packet whose stated digest is that of its content', async () => {
    await notebook.quickOpen('cannot safely carry');
    await expect(notebook.claim.frame(claim)).toBeVisible();
    const { name, text } = await app.saved(() => notebook.run('claim.packet'));
    expect(name).toBe('The Long Pier cannot safely carry loaded lorries.html');
    const content = /<main id="packet">(.*)<\/main>/s.exec(text)?.[1] ?? '';
    expect(content).toContain('<mark>But I would not drive a loaded lorry onto it.');
    const digest = createHash('sha256').update(content).digest('hex');
    expect(text).toContain(`<code id="digest">${digest}</code>`);
  });

  await test.step('and shows where its evidence comes from', async () => {
    await notebook.run('claim.provenance');
    await expect(pictures.region.getByRole('heading', { level: 1, name: 'Provenance' })).toBeAttached();
    await expect(pictures.region.getByRole('option').first()).toBeVisible();
    await expectAccessible(app.page, 'the provenance tree');
    await pictures.as('Table');
    await expect(pictures.table.getByText('But I would not drive a loaded lorry').first()).toBeVisible();
  });
});
