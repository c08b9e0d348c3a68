import { expect, type Locator, type Page } from '@playwright/test';

/** A note being written, beside its text or in a tab of its own. */
export class NoteEditor {
  constructor(private readonly page: Page) {}

  get text(): Locator {
    return this.page.getByRole('textbox', { name: 'Note' });
  }

  get completions(): Locator {
    return this.page.getByRole('listbox', { name: 'Completions' });
  }

  /** The note as it reads, in place of the words that are written. */
  get whole(): Locator {
    return this.page.getByRole('group', { name: 'Note' });
  }

  async write(words: string): Promise<void> {
    await expect(this.text).toBeFocused();
    await this.page.keyboard.type(words);
  }

  /** Begins a citation and takes the article with this key from what is offered. */
  async cite(key: string, locator = ''): Promise<void> {
    await this.page.keyboard.type('[@');
    const offer = this.completions.getByRole('option').filter({ hasText: new RegExp(`^${key}`) });
    await expect(offer).toBeVisible();
    while ((await offer.getAttribute('aria-selected')) !== 'true') await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
    await expect(this.completions).toBeHidden();
    if (locator !== '') await this.page.keyboard.type(`, ${locator}`);
    await this.page.keyboard.type(']');
  }

  async isOnDisk(): Promise<void> {
    await expect(this.page.getByText('Saved on disk')).toBeVisible();
  }

  /** What the note cites, in a style. */
  get bibliography(): Locator {
    return this.page.getByRole('region', { name: 'Bibliography' });
  }

  async cites(title: string): Promise<void> {
    await expect(this.bibliography.getByRole('listitem').filter({ hasText: title })).toBeVisible();
  }
}
