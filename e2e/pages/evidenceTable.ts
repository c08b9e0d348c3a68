import { expect, type Locator, type Page } from '@playwright/test';

/** The page of an evidence table. */
export class EvidenceTable {
  constructor(private readonly page: Page) {}

  get grid(): Locator {
    return this.page.getByRole('grid');
  }

  /** The cell that the keys are at; its words say whether it is missing, not reported or conflicting. */
  cell(row: number, column: number): Locator {
    return this.grid.getByRole('row').nth(row).getByRole('gridcell').nth(column);
  }

  async begin(): Promise<void> {
    await this.page.getByRole('button', { name: 'Begin a table' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Evidence' })).toBeVisible();
  }

  async addColumn(heading: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add column…' }).click();
    await this.page.getByRole('menuitem', { name: 'A question or a claim…' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'New column' });
    await dialog.getByLabel('Heading').fill(heading);
    await dialog.getByRole('button', { name: 'Add column' }).click();
    await expect(this.grid.getByRole('columnheader', { name: heading })).toBeVisible();
  }

  /** Takes the passage at hand in the reader into a column. */
  async fillFromReader(column: string): Promise<void> {
    await this.page.keyboard.press('f');
    const picker = this.page.getByRole('dialog', { name: 'Put the passage into a table' });
    await expect(picker.getByRole('menuitem', { name: column })).toBeVisible();
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('dialog', { name: column })).toBeVisible();
    await this.page.keyboard.press('Control+Enter');
    await expect(this.page.getByText(`“${column}” filled.`)).toBeVisible();
  }

  async freeze(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Freeze…' }).click();
    await this.page.getByRole('menuitem', { name: /^Freeze the table/ }).click();
    await this.page.getByLabel('Name, if it has one').fill(name);
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByText('Frozen as it is now.')).toBeVisible();
  }

  async changes(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Freeze…' }).click();
    await this.page.getByRole('menuitem', { name: /^What has changed/ }).click();
    return this.page.getByRole('dialog', { name: 'What has changed since' });
  }

  async writeUp(): Promise<void> {
    await this.page.getByRole('button', { name: 'Write up…' }).click();
    await expect(this.page.getByLabel('The note')).toContainText('[@');
    await this.page.getByRole('button', { name: 'Write the note' }).click();
    await expect(this.page.getByRole('dialog')).toBeHidden();
  }
}
