import { expect, test } from './fixtures';
import { Notebook } from './pages/notebook';

/** Everything by which a text could fetch or run something. The pictures lie where nobody may ask for them. */
const hostile = `# A harbour in pictures

![The pier at night](https://pictures.example/pier.png) and ![a pixel](//tracker.example/pixel.gif)

<script>window.ran = 'script'</script>
<img src="https://pictures.example/broken.png" onerror="window.ran = 'onerror'">
<iframe src="https://frames.example/"></iframe>
<style>body { background: url(https://styles.example/paper.png) }</style>
<link rel="stylesheet" href="https://styles.example/all.css">
<video src="https://films.example/tide.mp4" autoplay></video>
<svg onload="window.ran = 'svg'"></svg>
<form action="https://forms.example/"><button>Send</button></form>

The [timetable](https://ferry.example/times) and [a trap](javascript:window.ran='link') stand below.

[reference]: https://pictures.example/reference.png
![by reference][reference]
`;

test('an article in Markdown fetches nothing and runs nothing, whatever is in it', async ({ app }) => {
  const notebook = new Notebook(app);
  await notebook.importFiles([{ name: 'harbour.md', content: hostile }]);
  await expect(notebook.followUp).toBeVisible();
  await notebook.close();
  await notebook.reader.shows('A harbour in pictures');
  await notebook.reader.hasWords('The timetable');

  await expect(notebook.reader.text.getByRole('img')).toHaveCount(0);
  await expect(notebook.reader.text.getByRole('button', { name: 'Send' })).toHaveCount(0);
  await expect(notebook.reader.text.getByRole('link', { name: 'timetable' })).toHaveAttribute('rel', /noreferrer/);
  await expect(notebook.reader.text.getByRole('link', { name: 'a trap' })).toHaveCount(0);
  expect(await notebook.reader.whatCouldFetchOrRun()).toEqual([]);
  expect(await notebook.page.evaluate(() => 'ran' in window)).toBe(false);
});

test('a note that is previewed fetches nothing and runs nothing either', async ({ app }) => {
  const notebook = new Notebook(app);
  await notebook.press('ControlOrMeta+n');
  await expect(notebook.note.text).toBeFocused();
  await notebook.page.keyboard.insertText(hostile);
  await notebook.press('Escape');
  await notebook.press('Alt+v');
  await expect(notebook.note.whole.getByRole('heading', { name: 'A harbour in pictures' })).toBeVisible();
  await expect(notebook.note.whole.getByRole('img')).toHaveCount(0);
  await expect(notebook.note.whole.getByRole('link', { name: 'a trap' })).toHaveCount(0);
  expect(await notebook.page.evaluate(() => 'ran' in window)).toBe(false);
});
