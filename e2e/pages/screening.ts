import { expect, type Locator, type Page } from '@playwright/test';

/** The page of a review. */
export class Screening {
  constructor(private readonly page: Page) {}

  get record(): Locator {
    return this.page.getByRole('article', { name: 'Record' });
  }

  get progress(): Locator {
    return this.page.getByRole('status').filter({ hasText: / of .* read/ });
  }

  title(): Promise<string> {
    return this.record.getByRole('heading').innerText();
  }

  /** Begins a review with Enter; Escape before that takes nothing away. */
  async begin(title: string, reasons: string): Promise<void> {
    const ask = () => this.page.getByRole('button', { name: 'Begin a review…' }).click();
    await ask();
    const dialog = this.page.getByRole('dialog', { name: 'Begin a review' });
    await dialog.getByLabel('Title').fill(title);
    await dialog.getByLabel('Reasons to exclude').fill(reasons);
    await this.page.keyboard.press('Escape');
    await ask();
    await expect(dialog.getByLabel('Reasons to exclude')).toHaveValue(reasons);
    await dialog.getByLabel('Title').press('Enter');
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }

  async takeLibraryIn(): Promise<void> {
    await this.page.getByRole('button', { name: 'Add records…' }).first().click();
    await this.page.getByRole('button', { name: 'All articles of the library' }).click();
    await expect(this.record.getByRole('heading')).toBeVisible();
  }

  async stage(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /Stage$/ }).click();
    await this.page.getByRole('option', { name }).click();
  }

  async part(name: string): Promise<void> {
    await this.page.getByRole('radio', { name }).click();
  }

  /** Follows a number of the diagram to its records, one of which has this reason. */
  async number(reason: string, box: string, n: number): Promise<void> {
    await this.page.getByRole('button', { name: `${box}: ${n}. Show these records` }).click();
    await expect(this.page.getByRole('dialog', { name: box })).toContainText(reason);
  }
}
