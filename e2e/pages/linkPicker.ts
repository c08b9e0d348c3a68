import { expect, type Locator, type Page } from '@playwright/test';

/** The picker that links a passage or a note to a claim. */
export class LinkPicker {
  constructor(private readonly page: Page) {}

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Link to a claim' });
  }

  get offers(): Locator {
    return this.dialog.getByRole('menuitem');
  }

  /** Takes the first claim that is offered for these words, or makes it. */
  async take(words: string): Promise<void> {
    await expect(this.dialog.getByRole('searchbox')).toBeFocused();
    await this.page.keyboard.type(words);
    await expect(this.offers.filter({ hasText: words }).first()).toBeVisible();
    await this.page.keyboard.press('Enter');
    await expect(this.dialog).toBeHidden();
  }
}
