import { expect, type Locator, type Page } from '@playwright/test';

/** The page of pictures. */
export class Pictures {
  constructor(private readonly page: Page) {}

  get region(): Locator {
    return this.page.getByRole('region', { name: 'Pictures' });
  }

  get matrix(): Locator {
    return this.region.getByRole('grid', { name: 'Claims by articles' });
  }

  /** What stands below the picture: what is chosen in it. */
  get chosen(): Locator {
    return this.region.getByRole('region', { name: 'What is chosen' });
  }

  get table(): Locator {
    return this.region.getByRole('table');
  }

  async show(name: 'Matrix' | 'Timeline' | 'Provenance' | 'Claim map'): Promise<void> {
    await this.region.getByRole('radio', { name }).click();
    await expect(this.region.getByRole('heading', { level: 1, name })).toBeAttached();
  }

  async as(look: 'Picture' | 'Table'): Promise<void> {
    await this.region.getByRole('radio', { name: look }).click();
  }
}
