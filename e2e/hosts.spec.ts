import { expect, test } from './fixtures';
import { Notebook } from './pages/notebook';

test.use({ sample: true });

test('a reload keeps the session', async ({ app }) => {
  await app.page.reload();
  await expect(app.page.getByRole('main').first()).toBeVisible();
});

test('a command of the menu reaches the window, and what it does outlives a restart and a kill', async ({ app }) => {
  test.slow(); // it starts the program three times
  const theme = () => app.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await app.menu('view.dark');
  await expect.poll(theme).toBe('dark');
  await app.restart();
  await expect.poll(theme).toBe('dark');
  await app.menu('view.light');
  await expect.poll(theme).toBe('light');
  await new Notebook(app).everythingIsOnDisk();
  await app.kill();
  await expect.poll(theme).toBe('light');
});

test('files come in by the dialog and by dropping them', async ({ app }) => {
  const file = (name: string, title: string) => ({ name, content: `${title}\n\nA text that only this test knows.\n` });
  await app.chooseFiles([file('night.txt', 'A harbour at night')], () => app.menu('import.files'));
  await expect(app.page.getByText('A harbour at night').first()).toBeVisible();
  await app.page.keyboard.press('Escape');
  await app.dropFiles([file('day.md', '# A harbour by day')], app.page.locator('body'));
  await expect(app.page.getByText('A harbour by day').first()).toBeVisible();
});

test('a file is saved whole, under the name that was offered', async ({ app }) => {
  const { name, text } = await app.saved(() => app.menu('export.cslJson'));
  expect(name).toMatch(/\.json$/);
  expect(JSON.parse(text)).toHaveLength(8);
});

test('what is copied is on the clipboard', async ({ app }) => {
  await app.menu('go.bibliography');
  await app.page.getByRole('button', { name: 'Copy', exact: true }).first().click();
  await expect(app.page.getByText('8 references copied')).toBeVisible({ timeout: 20_000 });
  expect(await app.clipboard()).toContain('Whinmouth');
});

test('a second process on the same library is refused by the name of the first', async ({ app }) => {
  test.slow(); // it starts the program twice
  expect(await app.second()).toMatch(/has this library open/);
  await expect(app.page.getByRole('main').first()).toBeVisible();
});

test.describe('a page that was taken over', () => {
  test.use({ provokes: /Content Security Policy|Failed to load resource.*missing\.png|status of 404/ });

  test('runs no script of its own and reaches nothing outside', async ({ app }) => {
    const violated = new Set<string>();
    await app.page.exposeFunction('heard', (directive: string) => void violated.add(directive));
    await app.page.evaluate(() => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        (window as unknown as { heard(directive: string): void }).heard(effectiveDirective); // exposed above
      });
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      const style = document.createElement('style');
      style.textContent = 'body { color: red }';
      const frame = document.createElement('iframe');
      frame.src = 'https://example.org/';
      const taken = document.createElement('div');
      taken.innerHTML = '<img src="missing.png" onerror="window.ran = true"><p style="color: red">x</p>';
      document.body.append(script, style, frame, taken);
      new Image().src = 'https://example.org/pixel.png';
      fetch('https://example.org/').catch(() => {});
    });
    const refused = [
      'script-src-elem',
      'script-src-attr',
      'style-src-attr',
      'style-src-elem',
      'connect-src',
      'img-src',
    ];
    await expect.poll(() => [...violated].sort()).toEqual([...refused, 'frame-src'].sort());
    expect(await app.page.evaluate(() => 'ran' in window)).toBe(false);
  });
});
