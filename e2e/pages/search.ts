import { expect, type Locator, type Page } from '@playwright/test';

/** The one box, and what it finds. */
export class Search {
  constructor(private readonly page: Page) {}

  get box(): Locator {
    return this.page.getByRole('combobox', { name: 'Find anything' });
  }

  get hits(): Locator {
    return this.page.getByRole('region', { name: 'List' }).getByRole('option');
  }

  async for(words: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+f');
    await expect(this.box).toBeFocused();
    await this.box.fill(words);
  }

  /** A hit by the words of its title. */
  hit(title: string): Locator {
    return this.hits.filter({ hasText: title });
  }

  async clear(): Promise<void> {
    await this.box.focus();
    await this.page.keyboard.press('Escape');
    await expect(this.box).toHaveValue('');
  }
}
