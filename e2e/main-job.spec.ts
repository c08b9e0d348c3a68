import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { Notebook } from './pages/notebook';
import { herald, quay } from './texts/herald';

interface Story {
  files: { name: string; content: string }[];
  titles: [string, string];
  /** A passage of the first text, in one paragraph, and one of the second. */
  quotes: [string, string];
  claim: string;
  /** Words of the first passage, misspelt. */
  typo: string;
}

const ownTexts: Story = {
  files: [
    { name: 'herald.txt', content: herald },
    { name: 'quay.txt', content: quay },
  ],
  titles: ['Skippers walk out of levy talks', 'Levy of four crowns is “settled”, island board says'],
  quotes: ['might cost a small boat four crowns a day – less than its ice.', 'nobody had shown her a calculation'],
  claim: 'The board calculated the levy',
  typo: 'tresurer brocure',
};

const folder = join(import.meta.dirname, '../../shared/articles');
const realFiles = ['000_44b9cfa060f9e693.txt', '002_95f9b06f2f9f3af3.txt'];
const present = realFiles.every((name) => existsSync(join(folder, name)));
if (!present) console.warn('SKIPPED: the two real articles are not beside the checkout (../shared/articles).');

const realTexts = (): Story => ({
  files: realFiles.map((name) => ({ name, content: readFileSync(join(folder, name), 'utf8') })),
  titles: ['In a chilling escalation', 'Russian President Vladimir Putin issued a stark warning'],
  quotes: ['NATO’s direct involvement would be required', 'I hope they have heard.'],
  claim: 'NATO would have to take part in long-range strikes',
  typo: 'reconaissance specialised operatons',
});

const stories: [string, () => Story][] = [['on two texts of our own', () => ownTexts]];
if (present) stories.push(['on the two real articles', realTexts]);
else test.skip('the main job, on the two real articles (they are not beside the checkout)', () => {});

for (const [name, story] of stories) {
  test(`the main job, ${name}: bring in, mark, write, link, find, cite; and everything is there after a restart and a kill`, async ({
    app,
  }) => {
    test.slow(); // the program is started three times
    const { files, titles, quotes, claim, typo } = story();
    const [first, second] = files;
    const notebook = new Notebook(app);
    await notebook.ready();

    await test.step('bring two articles in', async () => {
      await notebook.importFiles([first!]);
      await notebook.sayWhereItIsFrom({ publisher: 'Island Herald', author: 'Ada Noor', date: '2024-11-05' });
      await notebook.importFiles([second!]);
      await notebook.sayWhereItIsFrom({
        publisher: 'Quay Gazette',
        date: '2024-11',
        address: 'https://quay.example/levy',
      });
      await expect(notebook.list.getByRole('option')).toHaveCount(2);
    });

    await test.step('highlight a sentence with a number key', async () => {
      await notebook.open(titles[0]);
      await notebook.reader.select(quotes[0]);
      await notebook.press('2');
      await expect(notebook.reader.card(quotes[0])).toBeVisible();
      await expect.poll(() => notebook.reader.paintedWords()).toEqual([quotes[0]]);
      await notebook.undoWouldUndo('highlight');
    });

    await test.step('link it to a new claim', async () => {
      await notebook.press('l');
      await notebook.linkPicker.take(claim);
      await expect(notebook.reader.card(quotes[0])).toContainText(claim);
      await expect(notebook.reader.card(quotes[0])).toContainText('supports');
    });

    await test.step('write a note about it that cites the article', async () => {
      await notebook.press('n');
      await notebook.note.write('# How was it reached?\n\nNobody says, least of all ');
      await notebook.note.cite('noor2024', 'p. 3');
      await notebook.note.write('.');
      await notebook.note.isOnDisk();
      await notebook.note.cites(titles[0]);
    });

    await test.step('link a passage of the other article to the same claim: select, L, Enter', async () => {
      await notebook.open(titles[1]);
      await notebook.reader.select(quotes[1]);
      await notebook.press('l');
      await notebook.linkPicker.take(claim);
      await expect(notebook.reader.card(quotes[1])).toContainText('supports');
      await notebook.press('d');
      await expect(notebook.reader.card(quotes[1])).toContainText('disputes');
    });

    await test.step('see both passages on the claim’s page', async () => {
      await notebook.goTo('Claims');
      await notebook.open(claim);
      await notebook.claim.hasEvidence('supports', quotes[0]);
      await notebook.claim.hasEvidence('disputes', quotes[1]);
    });

    await test.step('find it again, misspelt', async () => {
      await notebook.search.for(typo);
      await expect(notebook.search.hit(titles[0]).first()).toBeVisible();
      await notebook.search.hit(titles[0]).first().click();
      await notebook.reader.hasWords(quotes[0]);
      await notebook.search.clear();
    });

    await test.step('see the bibliography in two styles, and save it as BibTeX', async () => {
      await notebook.goTo('Bibliography');
      await notebook.bibliography.has(/Noor, A\. \(2024, November 5\)/);
      await notebook.bibliography.takeStyle('MLA');
      await notebook.bibliography.has(/Noor, Ada\. .*5 Nov\. 2024/);
      const { name, text } = await app.saved(() => notebook.run('export.bibtex'));
      expect(name).toMatch(/\.bib$/);
      expect(text).toMatch(/@\w+\{noor2024/);
      expect(text).toContain('Quay Gazette');
    });

    await test.step('undo and redo, by name', async () => {
      await notebook.goTo('Articles');
      await notebook.open(titles[1]);
      await notebook.undoWouldUndo('change stance');
      await notebook.press('ControlOrMeta+z');
      await expect(notebook.reader.card(quotes[1])).toContainText('supports');
      await notebook.press('ControlOrMeta+Shift+z');
      await expect(notebook.reader.card(quotes[1])).toContainText('disputes');
    });

    const everythingIsThere = async () => {
      await notebook.ready();
      await notebook.goTo('Articles');
      await expect(notebook.list.getByRole('option')).toHaveCount(2);
      await notebook.open(titles[0]);
      await expect(notebook.reader.card(quotes[0])).toContainText(claim);
      await expect.poll(() => notebook.reader.paintedWords()).toEqual([quotes[0]]);
      await notebook.goTo('Notes');
      await notebook.open('How was it reached?');
      await expect(notebook.note.text).toContainText('Nobody says');
      await notebook.goTo('Claims');
      await notebook.open(claim);
      await notebook.claim.hasEvidence('supports', quotes[0]);
      await notebook.claim.hasEvidence('disputes', quotes[1]);
      await notebook.everythingIsOnDisk();
    };

    await test.step('quit and come back: everything is there', async () => {
      await app.restart();
      await everythingIsThere();
    });

    await test.step('kill it and come back: everything is there', async () => {
      await app.kill();
      await everythingIsThere();
    });
  });
}
