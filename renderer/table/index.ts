import type { Feature } from '../app/feature';
import { FillPicker } from './FillPicker';
import { TablePage } from './TablePage';

/** Evidence tables of a review: filled from the reader, frozen, written out. */
export const table = {
  pages: { table: TablePage },
  always: FillPicker,
} satisfies Feature;
