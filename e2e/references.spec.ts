import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { Notebook } from './pages/notebook';

const references = `
@article{holm2019levy, title={A levy on moorings in island harbours}, author={Holm, Ada}, journal={Harbour Studies}, year={2019}, volume={12}, pages={201--219}, file={Text:files/12/levy.txt:text/plain}}
@article{osei2020tides, title={Tides and tariffs of the north}, author={Osei, Kofi}, journal={Maritime Review}, year={2020}, volume={4}, pages={33--41}}
@article{osei2020again, title={Tides and Tariffs of the North.}, author={Osei, K.}, journal={Maritime Review}, year={2020}, volume={4}, pages={33-41}}
`;

test('a work that came in twice is seen side by side, merged and undone; what a note cites is listed as it is written', async ({
  app,
}, info) => {
  test.slow(); // it tells of an import, a merge, an undo, a note and what is written of it
  const notebook = new Notebook(app);
  const { page } = notebook;
  await notebook.ready();
  const folder = info.outputPath('papers');
  await mkdir(join(folder, 'files', '12'), { recursive: true });
  await writeFile(join(folder, 'files', '12', 'levy.txt'), 'The levy on moorings was raised in spring.\n');

  await test.step('attach the file that a reference names, from a folder that is chosen', async () => {
    await notebook.importFiles([{ name: 'works.bib', content: references }]);
    const offer = notebook.dialog('A reference names a file');
    await expect(offer).toContainText('Not found');
    const choosing = page.waitForEvent('filechooser');
    await offer.getByRole('button', { name: 'Choose their folder…' }).click();
    await (await choosing).setFiles(folder);
    await offer.getByRole('button', { name: 'Attach it' }).click();
    await expect(notebook.importReport).toContainText('3 added, 1 attached.');
    await notebook.counts('Articles', 3);
  });

  await test.step('merge two records, the field of the other chosen', async () => {
    await notebook.importReport.getByRole('button', { name: 'Compare its records' }).click();
    const comparison = page.getByRole('region', { name: 'Side by side' });
    await comparison.getByRole('radio', { name: 'Authors: K. Osei' }).click();
    await notebook.press('Alt+m');
    await notebook.counts('Articles', 2);
    await expect(page.getByText('No work is here twice.')).toBeVisible();
    await notebook.press('ControlOrMeta+z');
    await notebook.counts('Articles', 3);
    await expect(comparison).toBeVisible();
    await notebook.press('Alt+m');
    await notebook.counts('Articles', 2);
  });

  await test.step('cite both keys of the one work, and a key that no article has', async () => {
    await notebook.run('note.new');
    await notebook.note.write('As shown ');
    await notebook.note.cite('osei2020');
    await notebook.type(', and by @osei2020again and @nobody.');
    const works = notebook.note.bibliography.getByRole('listitem');
    await expect(works).toHaveCount(2);
    await expect(works.first()).toContainText('Osei, K. (2020). Tides');
    await expect(works.last()).toContainText('@nobody No article has this key.');
  });

  await test.step('see what would be missing before the note is written out', async () => {
    await notebook.note.isOnDisk();
    await notebook.run('notes.export');
    const dialog = page.getByRole('dialog', { name: 'Export the note' });
    await expect(dialog).toContainText('No article has the citation key “nobody”.');
    await expect(dialog).toContainText('.docx');
  });
});
