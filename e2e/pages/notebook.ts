import { expect, type Locator, type Page } from '@playwright/test';
import type { CommandId } from '../../shared/commands';
import type { RunningApp, TestFile } from '../hosts/runningApp';
import { Bibliography } from './bibliography';
import { ClaimPage } from './claimPage';
import { LinkPicker } from './linkPicker';
import { NoteEditor } from './noteEditor';
import { Pictures } from './pictures';
import { Reader } from './reader';
import { Search } from './search';

type Place = 'Articles' | 'Claims' | 'Notes' | 'Bibliography' | 'History';

/** The whole window, and the way to its parts. Locators are made anew each time: the page changes with a restart. */
export class Notebook {
  constructor(readonly app: RunningApp) {}

  get page(): Page {
    return this.app.page;
  }

  get reader(): Reader {
    return new Reader(this.page);
  }

  get note(): NoteEditor {
    return new NoteEditor(this.page);
  }

  get claim(): ClaimPage {
    return new ClaimPage(this.page);
  }

  get linkPicker(): LinkPicker {
    return new LinkPicker(this.page);
  }

  get pictures(): Pictures {
    return new Pictures(this.page);
  }

  get search(): Search {
    return new Search(this.page);
  }

  get bibliography(): Bibliography {
    return new Bibliography(this.page);
  }

  get places(): Locator {
    return this.page.getByRole('region', { name: 'Places' });
  }

  get history(): Locator {
    return this.page.getByRole('region', { name: 'History' });
  }

  /** The title of the list or page in sight. */
  heading(title: string): Locator {
    return this.page.getByRole('heading', { level: 1, name: title, exact: true });
  }

  /** `light` or `dark`, as the window draws itself. */
  colorScheme(): Promise<string> {
    return this.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  }

  /** What runs as an animation, or would take its time to change. */
  whatMoves(): Promise<string[]> {
    return this.page.evaluate(() => {
      const takesTime = (durations: string) => durations.split(', ').some((each) => Number.parseFloat(each) > 0);
      const slow = [...document.body.getElementsByTagName('*')].filter((element) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
        return takesTime(transitionDuration) || (animationName !== 'none' && takesTime(animationDuration));
      });
      return [...slow.map((element) => element.outerHTML), ...document.getAnimations().map(({ id }) => id)];
    });
  }

  get list(): Locator {
    return this.page.getByRole('region', { name: 'List' });
  }

  /** A dialog by its title. */
  dialog(title: string): Locator {
    return this.page.getByRole('dialog', { name: title, exact: true });
  }

  /** Whatever lies over the window. */
  get overlays(): Locator {
    const { page } = this;
    return page.getByRole('dialog').or(page.getByRole('alertdialog')).or(page.getByRole('menu'));
  }

  get followUp(): Locator {
    return this.dialog('Added. Where is it from?');
  }

  get importUnderWay(): Locator {
    return this.dialog('Importing');
  }

  get importReport(): Locator {
    return this.dialog('Imported');
  }

  get footer(): Locator {
    return this.page.getByRole('contentinfo').filter({ hasText: /on disk|Saving|reachable/ });
  }

  /** Waits until the window can be used. */
  async ready(): Promise<void> {
    await expect(this.page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  async widen(width: number): Promise<void> {
    await this.page.setViewportSize({ width, height: 800 });
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async goTo(place: Place): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: place }).click();
  }

  /** How many there are, as the places say it. */
  async counts(place: 'Articles' | 'Claims' | 'Notes', count: number): Promise<void> {
    const places = this.page.getByRole('navigation', { name: 'Places' });
    await expect(places.getByRole('button', { name: `${place} ${count}`, exact: true })).toBeVisible();
  }

  /** Chooses a command in the menu, once nothing lies over the window: what is behind a dialog waits for it. */
  async run(command: CommandId): Promise<void> {
    await expect(this.overlays).toHaveCount(0);
    await this.app.menu(command);
  }

  /** Chooses a command in the palette, by the keyboard alone. */
  async choose(title: string): Promise<void> {
    await this.press('ControlOrMeta+k');
    const palette = this.dialog('All commands');
    await expect(palette.getByRole('searchbox')).toBeFocused();
    await this.type(title);
    await expect(palette.getByRole('menuitem').first()).toContainText(title);
    await this.press('Enter');
    await expect(palette).toBeHidden();
  }

  /** Types into the dialog of this title once it is ready for it. */
  async answer(title: string, words: string): Promise<void> {
    await expect(this.dialog(title).getByRole('textbox')).toBeFocused();
    await this.type(words);
  }

  /** Closes the dialog, menu or picker that is open. */
  async close(): Promise<void> {
    await expect.poll(() => this.overlays.evaluateAll(someHasFocus)).toBe(true);
    await this.press('Escape');
    await expect(this.overlays).toHaveCount(0);
  }

  /** Closes what is open and chooses a command. */
  async instead(title: string): Promise<void> {
    await this.close();
    await this.choose(title);
  }

  /** Opens an article, a note or a claim by a few letters of its name, by the keyboard alone. */
  async quickOpen(letters: string): Promise<void> {
    await this.press('ControlOrMeta+p');
    const picker = this.dialog('Quick open');
    await expect(picker.getByRole('searchbox')).toBeFocused();
    await this.type(letters);
    await expect(picker.getByRole('menuitem').first()).toContainText(new RegExp(letters, 'i'));
    await this.press('Enter');
    await expect(picker).toBeHidden();
  }

  /** Goes on with Tab until this has the focus. */
  async tabTo(target: Locator): Promise<void> {
    for (let presses = 0; !(await hasFocus(target)); presses++) {
      if (presses > 100) throw new Error(`Tab never came to ${target.toString()}.`);
      await this.press('Tab');
    }
  }

  async focusIsIn(pane: Locator): Promise<void> {
    await expect.poll(() => hasFocus(pane)).toBe(true);
  }

  async importFiles(files: readonly TestFile[]): Promise<void> {
    await this.app.chooseFiles(files, () => this.press('ControlOrMeta+o'));
  }

  /** Fills the form that follows an import of one document. */
  async sayWhereItIsFrom(fields: {
    publisher: string;
    author?: string;
    date: string;
    address?: string;
  }): Promise<void> {
    const form = this.followUp;
    await form.getByLabel('Publisher or outlet').fill(fields.publisher);
    if (fields.author !== undefined) await form.getByLabel('Author').fill(fields.author);
    await form.getByLabel('Date of publication').fill(fields.date);
    if (fields.address !== undefined) await form.getByLabel('Address (URL)').fill(fields.address);
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form).toBeHidden();
  }

  /** What the report of an import says of each file, what did not come in first: a few words of each. */
  async wasImported(items: string[][]): Promise<void> {
    const said = this.importReport.getByRole('listitem');
    await expect(said).toHaveCount(items.length);
    for (const [index, words] of items.entries()) {
      for (const word of words) await expect(said.nth(index)).toContainText(word);
    }
  }

  get rows(): Locator {
    return this.list.getByRole('option');
  }

  /** Types into the field that filters the list in sight. */
  async filter(words: string): Promise<void> {
    await this.list.getByRole('searchbox', { name: /^Filter/ }).fill(words);
  }

  row(title: string): Locator {
    return this.rows.filter({ hasText: title });
  }

  async open(title: string): Promise<void> {
    await this.row(title).click();
  }

  /** A message in the corner. */
  message(words: string): Locator {
    return this.page.getByRole('status').getByText(words);
  }

  async everythingIsOnDisk(): Promise<void> {
    await expect(this.footer.getByText('Everything is on disk')).toBeVisible();
  }

  /** What undo would undo, as the footer says it. */
  async undoWouldUndo(label: string): Promise<void> {
    await expect(this.footer.getByRole('button', { name: `Undo ${label}` })).toBeVisible();
  }
}

const someHasFocus = (elements: Element[]): boolean =>
  elements.some((element) => element.contains(document.activeElement));

/** Whether this or something in it has the focus. */
const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element.contains(document.activeElement));
