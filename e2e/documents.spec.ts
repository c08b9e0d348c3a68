import { expect, test } from './fixtures';
import { expectAccessible } from './pages/accessible';
import { Notebook } from './pages/notebook';
import { harbourBook, pageTitle, savedPage, study } from './texts/documents';
import { minutes, remarks } from './texts/remarks';

const quote = 'two crews would give up before the summer';

test('a saved page is read with its table and its picture, asks for nothing, and keeps its highlight over a restart', async ({
  app,
}) => {
  test.slow(); // the program is started twice
  const notebook = new Notebook(app);
  await notebook.ready();
  await notebook.importFiles([{ name: 'levy.html', content: savedPage }]);
  await notebook.reader.shows(pageTitle);
  const { text } = notebook.reader;
  await expect(notebook.message('1 picture not saved with it')).toBeVisible();
  await expect(text.getByRole('heading', { name: 'What each boat pays' })).toBeVisible();
  await expect(text.getByRole('row', { name: 'Under eight metres 4' })).toBeVisible();
  await expect(text.getByRole('figure')).toContainText('before the crews left');
  const picture = text.getByRole('img', { name: 'The quay in May' });
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  await expect(text.getByRole('link', { name: 'Its treasurer' })).toHaveCount(0);
  await expect(text).toContainText('Ada Noor');

  await notebook.reader.select(quote);
  await notebook.press('3');
  await expect(notebook.reader.card(quote)).toBeVisible();
  await app.restart();
  await notebook.ready();
  await notebook.goTo('Articles');
  await notebook.open(pageTitle);
  await expect.poll(() => notebook.reader.paintedWords()).toEqual([quote]);
  await expect(notebook.reader.text.getByRole('row', { name: 'Over eight metres 9' })).toBeVisible();
});

test('an EPUB and a PDF come in together; the PDF is read and marked on its pages and as text', async ({ app }) => {
  const notebook = new Notebook(app);
  await notebook.ready();
  await notebook.importFiles([
    { name: 'book.epub', content: harbourBook },
    { name: 'study.pdf', content: study },
  ]);
  await notebook.wasImported([
    ['Added', 'The harbour book'],
    ['Added', 'Levies and landings', 'Without pictures and drawings'],
  ]);
  await notebook.importReport.getByRole('button', { name: 'Levies and landings' }).click();
  await notebook.reader.pageIsDrawn('1');
  await notebook.reader.select('two thirds of the catch');
  await notebook.press('1');
  await expect.poll(() => notebook.reader.paintedWords()).toEqual(['two thirds of the catch']);
  await notebook.reader.stepIn();
  await notebook.press('F7');
  await notebook.press('ControlOrMeta+Home');
  await notebook.press('ArrowDown');
  await notebook.press('Shift+End');
  await expect(notebook.reader.toolbar).toBeVisible();
  expect(await notebook.reader.selectedWords()).toBe('The small boats land two thirds of the catch.');
  await notebook.reader.scrollBy(6000);
  await notebook.reader.pageIsDrawn('10');
  expect(await notebook.reader.selectedWords()).toBe('The small boats land two thirds of the catch.');
  await notebook.press('Escape');
  await notebook.goTo('History');
  await notebook.goTo('Articles');
  await notebook.reader.pageIsDrawn('10');
  await notebook.run('pages.outline');
  await expectAccessible(notebook.page, 'the pages of a PDF');
  await notebook.reload();
  await notebook.reader.pageIsDrawn('1');
  await expect.poll(() => notebook.reader.paintedWords()).toEqual(['two thirds of the catch']);
  await notebook.run('pages.toggle');
  await expect(notebook.reader.text.getByRole('heading', { name: 'Levies and landings', level: 2 })).toBeVisible();
  await expect.poll(() => notebook.reader.paintedWords()).toEqual(['two thirds of the catch']);
  await notebook.open('The harbour book');
  await expect(notebook.reader.text.getByRole('heading', { name: 'Of levies' })).toBeVisible();
  await notebook.reader.hasWords('lost the small ones first');
  await notebook.reader.stepIn();
  await notebook.press('ControlOrMeta+a');
  const all = await notebook.reader.selectedWords();
  expect(all).toContain('lost the small ones first');
  expect(all).not.toContain('Bibliography');
});

const news = `Council puts off the vote on the levy

The treasurer said on Tuesday that the levy would bring in 40,000 crowns a year. Nobody asked how he knew.

The crews called it a tax on ice and on patience. A visitor asked whether anybody had weighed the fish.`;

test('a corrected text keeps its highlights: moved, proposed or lost, and each as it was until it is settled', async ({
  app,
}) => {
  const notebook = new Notebook(app);
  await notebook.ready();
  await notebook.importFiles([{ name: 'levy.txt', content: news }]);
  await notebook.sayWhereItIsFrom({ publisher: 'Quay Gazette', date: '2024-11-05' });
  const { reader } = notebook;
  for (const words of [
    'would bring in 40,000 crowns',
    'a tax on ice and on patience',
    'anybody had weighed the fish',
  ]) {
    await reader.select(words);
    await notebook.press('1');
    await expect(reader.card(words)).toBeVisible();
  }
  const corrected = news.replace('40,000', '14,000').replace(/ A visitor.*/, '');
  await app.chooseFiles([{ name: 'levy.txt', content: `CORRECTED. ${corrected}` }], () =>
    notebook.choose('Import a new version of the text'),
  );
  const versions = notebook.dialog('Versions of the text');
  await expect(versions).toContainText('1 moved with its words; 1 on words that changed, to be confirmed; 1 lost');
  await versions.getByRole('button', { name: 'Look at the highlights' }).click();
  await expect(reader.frame).toBeFocused();
  await expect(reader.lost).toContainText('anybody had weighed the fish');
  await expect.poll(() => reader.paintedWords()).toEqual(['a tax on ice and on patience']);
  await notebook.press('j');
  await notebook.press('y');
  await expect
    .poll(() => reader.paintedWords())
    .toEqual(expect.arrayContaining(['would bring in 14,000 crowns', 'a tax on ice and on patience']));
  await reader.select('Nobody asked');
  await reader.lost.getByRole('button', { name: 'Put on the selected words' }).click();
  await expect(reader.lost).toHaveCount(0);
  await expect.poll(() => reader.paintedWords()).toContain('Nobody asked');
});

test('two hundred remarks never cover one another, not in the first frame after a jump either', async ({ app }) => {
  const notebook = new Notebook(app);
  await notebook.ready();
  await notebook.importFiles([{ name: 'minutes.txt', content: minutes }]);
  await notebook.sayWhereItIsFrom({ publisher: 'Quay Gazette', date: '2024-11-05' });
  await notebook.importFiles([{ name: 'remarks.csv', content: remarks }]);
  await expect(notebook.reader.card('Item 1:')).toContainText('Remark 1.');
  for (const width of [1280, 800]) {
    await notebook.widen(width);
    for (const part of [0.5, 0.1, 1, 0]) {
      expect(Math.max(...(await notebook.reader.coveredAfterJump(part))), `${width} wide, at ${part}`).toBeLessThan(1);
    }
  }
  await expect(notebook.reader.card('Item 2:').first()).toBeVisible();
  expect((await notebook.reader.paintedWords()).join('\n')).not.toContain('Remark'); // what is folded into a marked passage
  await notebook.reader.stepIn();
  await notebook.press('j');
  expect(Math.max(...(await notebook.reader.coveredAfterJump(0.2)))).toBeLessThan(1);
});
