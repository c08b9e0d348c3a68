import { expect, test } from './fixtures';
import { expectAccessible } from './pages/accessible';
import { Notebook } from './pages/notebook';
import { herald, quay } from './texts/herald';

/** The page is the same one on both hosts, so each is looked at in one width. */
const WIDTHS = { electron: 1280, browser: 800 };

const title = 'Whinmouth bans heavy vehicles from pier after engineer’s warning';
const claim = 'The Long Pier cannot safely carry loaded lorries.';

/** One state of the window, and how a person comes to it from the one before. */
type Walk = [state: string, goThere: (notebook: Notebook) => Promise<unknown>][];

const reading: Walk = [
  ['the list of articles', (notebook) => notebook.goTo('Articles')],
  [
    'the reader',
    async (notebook) => {
      await notebook.open(title);
      await expect(notebook.reader.cards).toHaveCount(4);
    },
  ],
  [
    'a highlight and what can be done with it',
    async (notebook) => {
      await notebook.reader.stepIn();
      await notebook.press('j');
      await expect(notebook.reader.cards.getByRole('button', { name: 'Comment' })).toBeVisible();
    },
  ],
  [
    'the comment on a highlight',
    async (notebook) => {
      await notebook.press('c');
      await expect(notebook.reader.comment).toBeFocused();
    },
  ],
  [
    'the picker of claims',
    async (notebook) => {
      await notebook.press('Escape');
      await notebook.press('l');
      await expect(notebook.linkPicker.offers.first()).toBeVisible();
    },
  ],
  [
    'the caret in the text, with words selected',
    async (notebook) => {
      await notebook.close();
      await notebook.press('F7');
      await notebook.press('Shift+ArrowDown');
      await expect(notebook.reader.toolbar).toBeVisible();
    },
  ],
  [
    'find in this text',
    async (notebook) => {
      await notebook.press('Escape');
      await notebook.press('Escape');
      await notebook.press('ControlOrMeta+f');
      await notebook.type('the');
    },
  ],
];

const writing: Walk = [
  [
    'a new note',
    async (notebook) => {
      await notebook.press('ControlOrMeta+n');
      await expect(notebook.note.text).toBeFocused();
    },
  ],
  [
    'a citation being completed',
    async (notebook) => {
      await notebook.note.write('# What I make of it\n\n- *little*, see `code` and [@');
      await expect(notebook.note.completions).toBeVisible();
    },
  ],
  [
    'the preview of a note',
    async (notebook) => {
      await notebook.press('Enter');
      await notebook.press('Alt+v');
    },
  ],
  ['the list of notes', (notebook) => notebook.goTo('Notes')],
];

const claims: Walk = [
  ['the list of claims', (notebook) => notebook.goTo('Claims')],
  ['the page of a claim', (notebook) => notebook.open(claim)],
  ['the picker of related claims', (notebook) => notebook.choose('Relate the claim to another…')],
];

const finding: Walk = [
  [
    'what was found',
    async (notebook) => {
      await notebook.close();
      await notebook.search.for('lorries');
      await expect(notebook.search.hits.first()).toBeVisible();
    },
  ],
  ['nothing found', (notebook) => notebook.search.for('zzzzzz qqqqqq')],
  ['all commands', (notebook) => notebook.press('ControlOrMeta+k')],
  [
    'quick open',
    async (notebook) => {
      await notebook.close();
      await notebook.press('ControlOrMeta+p');
      await notebook.type('pier');
    },
  ],
];

const pages: Walk = [
  [
    'the bibliography',
    async (notebook) => {
      await notebook.goTo('Bibliography');
      await expect(notebook.bibliography.entries).toHaveCount(8);
    },
  ],
  ['the choice of a style', (notebook) => notebook.bibliography.openStyles()],
  [
    'the choice of a language',
    async (notebook) => {
      await notebook.close();
      await notebook.bibliography.openLanguages();
    },
  ],
  [
    'the formats to save in',
    async (notebook) => {
      await notebook.close();
      await notebook.bibliography.openFormats();
    },
  ],
  [
    'the history',
    async (notebook) => {
      await notebook.close();
      await notebook.goTo('History');
    },
  ],
  [
    'the question before a library is made of the past',
    (notebook) =>
      notebook.page
        .getByRole('button', { name: /^As it was then/ })
        .first()
        .click(),
  ],
  ['the backup that was made', (notebook) => notebook.instead('Back up now')],
  ['the backups', (notebook) => notebook.instead('Backups')],
  ['the settings', (notebook) => notebook.press('ControlOrMeta+,')],
  ['all keys', (notebook) => notebook.choose('All keys')],
];

const dialogs: Walk = [
  ['the check of the library', (notebook) => notebook.choose('Check the library')],
  ['a new collection', (notebook) => notebook.instead('New collection…')],
  ['a new claim', (notebook) => notebook.instead('New claim…')],
  ['a text to be pasted', (notebook) => notebook.instead('Import pasted text…')],
  [
    'the details of an article',
    async (notebook) => {
      await notebook.close();
      await notebook.goTo('Articles');
      await notebook.open(title);
      await notebook.choose('Edit article details…');
    },
  ],
  ['its tags and collections', (notebook) => notebook.instead('Tags and collections…')],
  [
    'where a new article is from',
    async (notebook) => {
      await notebook.close();
      await notebook.importFiles([{ name: 'herald.txt', content: herald }]);
      await expect(notebook.followUp).toBeVisible();
    },
  ],
  [
    'what became of several files',
    async (notebook) => {
      await notebook.close();
      await notebook.importFiles([
        { name: 'quay.txt', content: quay },
        { name: 'empty.txt', content: '' },
      ]);
      await expect(notebook.importReport).toBeVisible();
    },
  ],
  [
    'a message',
    async (notebook) => {
      await notebook.close();
      await notebook.importFiles([{ name: 'quay.txt', content: quay }]);
      await expect(notebook.message('is in the library already')).toBeVisible();
    },
  ],
];

const walks: [what: string, walk: Walk][] = [
  ['reading and writing', [...reading, ...writing]],
  ['claims and search', [...claims, ...finding]],
  ['pages', pages],
  ['dialogs', dialogs],
];

test('an empty library is accessible, light and dark', async ({ app }) => {
  const notebook = new Notebook(app);
  await notebook.widen(WIDTHS[app.kind]);
  for (const place of ['Articles', 'Claims', 'Notes', 'Bibliography', 'History'] as const) {
    await notebook.goTo(place);
    await expectAccessible(notebook.page, place);
  }
});

test.describe('with the sample', () => {
  test.use({ sample: true });

  for (const [what, walk] of walks) {
    test(`${what}: every screen, dialog, menu and picker is accessible, light and dark`, async ({ app }) => {
      test.slow(); // it looks closely at a dozen states
      const notebook = new Notebook(app);
      await notebook.widen(WIDTHS[app.kind]);
      for (const [state, goThere] of walk) {
        await test.step(state, async () => {
          await goThere(notebook);
          await expectAccessible(notebook.page, state);
        });
      }
    });
  }
});
