import { expect, type Locator, type Page } from '@playwright/test';

/** The view of all references in a style. */
export class Bibliography {
  constructor(private readonly page: Page) {}

  private get styles(): Locator {
    return this.page.getByRole('dialog', { name: 'Citation style' });
  }

  get entries(): Locator {
    return this.page.getByRole('list', { name: 'References' }).getByRole('listitem');
  }

  /** The button that says the style and opens the choice of another. */
  get style(): Locator {
    return this.page.getByRole('button', { name: /^Style: / });
  }

  async openStyles(): Promise<void> {
    await this.style.click();
    await expect(this.styles.getByRole('searchbox')).toBeFocused();
  }

  async takeStyle(name: string): Promise<void> {
    await this.openStyles();
    await this.pickStyle(name);
  }

  /** Takes a style from the open choice, by the keyboard alone. */
  async pickStyle(name: string): Promise<void> {
    await expect(this.styles.getByRole('searchbox')).toBeFocused();
    await this.page.keyboard.type(name);
    await expect(this.styles.getByRole('menuitem').first()).toContainText(name);
    await this.page.keyboard.press('Enter');
    await expect(this.styles).toBeHidden();
  }

  async openLanguages(): Promise<void> {
    await this.page.getByRole('button', { name: /Language$/ }).click();
    await expect(this.page.getByRole('listbox', { name: 'Language' })).toBeVisible();
  }

  async openFormats(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save as…' }).click();
    await expect(this.page.getByRole('menu')).toBeVisible();
  }

  async has(entry: string | RegExp): Promise<void> {
    await expect(this.entries.filter({ hasText: entry })).toBeVisible();
  }
}
