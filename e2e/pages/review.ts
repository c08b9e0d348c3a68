import type { Locator, Page } from '@playwright/test';

/** The review of who said what: the line above the text and the suggestions beside it. */
export class Review {
  constructor(private readonly page: Page) {}

  get line(): Locator {
    return this.page.getByRole('region', { name: 'Review of who said what' });
  }

  /** Suggestions name the speaker and the words of saying; highlights quote. */
  get cards(): Locator {
    return this.page.getByRole('list', { name: 'Highlights and suggestions' }).getByRole('listitem');
  }

  card(words: string): Locator {
    return this.cards.filter({ hasText: words }).first();
  }

  /** The suggestion at hand: beside the text, or where it is narrow under its paragraph. */
  get focused(): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('button', { name: /^Accept/ }) });
  }

  /** How many suggestions are left, as the line says. */
  async count(): Promise<number> {
    return Number(/(\d+) suggestions?/.exec((await this.line.textContent()) ?? '')?.[1] ?? 0);
  }
}
