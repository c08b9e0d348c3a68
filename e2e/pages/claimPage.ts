import { expect, type Locator, type Page } from '@playwright/test';

/** The page of one claim. */
export class ClaimPage {
  constructor(private readonly page: Page) {}

  get reading(): Locator {
    return this.page.getByRole('region', { name: 'Reading' });
  }

  /** What scrolls, and takes the keys of the claim. */
  frame(text: string): Locator {
    return this.reading.getByRole('group', { name: `Claim: ${text}` });
  }

  /** Where its words are written. */
  get words(): Locator {
    return this.reading.getByRole('textbox', { name: 'Claim' });
  }

  get standing(): Locator {
    return this.reading.getByRole('region', { name: 'How it stands' });
  }

  get origins(): Locator {
    return this.reading.getByRole('region', { name: 'Origins' });
  }

  /** Events that the texts suggest and nobody has confirmed. */
  get suggestedOrigins(): Locator {
    return this.origins.getByRole('list', { name: 'Suggested origins' }).getByRole('listitem');
  }

  async hasEvidence(stance: 'supports' | 'disputes' | 'qualifies' | 'mentions', words: string): Promise<void> {
    await expect(this.reading.getByRole('region', { name: stance }).getByText(words).first()).toBeVisible();
  }
}
