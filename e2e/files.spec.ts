import { expect, test } from './fixtures';
import { Notebook } from './pages/notebook';
import { herald, quay } from './texts/herald';

const heraldTitle = 'Skippers walk out of levy talks';
const quayTitle = 'Levy of four crowns is “settled”, island board says';

const several = [
  { name: 'herald.txt', content: herald },
  { name: 'empty.txt', content: '' },
  { name: 'picture.txt', content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0xff, 0xfe, 0xfd]) },
  { name: 'herald again.txt', content: herald },
  { name: 'quay.md', content: quay },
];

test('of several files chosen at once, those that cannot be read are named with the reason; the rest comes in', async ({
  app,
}) => {
  const notebook = new Notebook(app);
  await notebook.ready();
  await notebook.importFiles(several);
  await notebook.wasImported([
    ['Failed', 'empty.txt', 'The file is empty.'],
    ['Failed', 'picture.txt', 'It is a picture'],
    ['Duplicate', heraldTitle, 'already in the library'],
    ['Added', heraldTitle],
    ['Added', quayTitle],
  ]);
  await notebook.importReport.getByRole('button', { name: 'Fill in, one by one' }).click();
  const { followUp } = notebook;
  await expect(followUp).toContainText(heraldTitle);
  await followUp.getByLabel('Date of publication').fill('2024-11-03');
  await followUp.getByRole('button', { name: 'Save' }).click();
  await expect(followUp).toContainText(quayTitle);
  await followUp.getByRole('button', { name: 'Later' }).click();
  await expect(followUp).toBeHidden();
  await notebook.open(quayTitle);
  await notebook.reader.shows(quayTitle);
  await expect(notebook.rows).toHaveCount(2);
});

test('files may be dropped, also on what is being read; the same text again is said to be there', async ({ app }) => {
  const notebook = new Notebook(app);
  await notebook.ready();
  await app.dropFiles(several.slice(0, 3), notebook.list);
  await notebook.wasImported([
    ['Failed', 'empty.txt', 'The file is empty.'],
    ['Failed', 'picture.txt', 'It is a picture'],
    ['Added', heraldTitle],
  ]);
  await notebook.close();
  await notebook.open(heraldTitle);
  await app.dropFiles([{ name: 'quay.txt', content: quay }], notebook.reader.text);
  await expect(notebook.followUp).toBeVisible();
  await notebook.close();
  await notebook.reader.shows(quayTitle);
  await app.dropFiles([{ name: 'once more.txt', content: quay }], notebook.reader.text);
  await expect(notebook.message(`“${quayTitle}” is in the library already`)).toBeVisible();
  await expect(notebook.rows).toHaveCount(2);
});

test('a long import says how far it is; cancelled, it keeps what is in, and the library is sound', async ({ app }) => {
  test.slow(); // it brings in hundreds of files and starts the program twice
  const notebook = new Notebook(app);
  await notebook.ready();
  const many = Array.from({ length: 900 }, (_, i) => ({
    name: `letter ${i + 1}.txt`,
    content: `Letter ${i + 1} about the levy\n\n${`Paragraph of letter ${i + 1}. ${quay}`.repeat(10)}`,
  }));
  await notebook.importFiles(many);
  await expect(notebook.importUnderWay.getByRole('progressbar')).toHaveAttribute('aria-valuetext', /^[1-9]\d* of 900$/);
  await notebook.importUnderWay.getByRole('button', { name: 'Cancel' }).click();
  await expect(notebook.importReport).toContainText('stopped before the end');
  const added = Number(/(\d+) added/.exec(await notebook.importReport.innerText())?.[1]);
  expect(added).toBeGreaterThan(0);
  expect(added).toBeLessThan(900);
  await notebook.close();
  await notebook.counts('Articles', added);

  await notebook.choose('Check the library');
  await expect(notebook.dialog('Check the library')).toContainText('Everything on disk reads back as it was written.');

  await app.restart();
  await notebook.counts('Articles', added);
  await notebook.search.for(`"Letter ${added} about"`);
  await expect(notebook.search.hit(`Letter ${added} about the levy`).first()).toBeVisible();
});
