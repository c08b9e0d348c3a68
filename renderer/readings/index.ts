import type { Feature } from '../app/feature';
import { ReadingsPage } from './ReadingsPage';

/** A second reading of evidence, blind: does this passage support this claim? */
export const readings = {
  pages: { readings: ReadingsPage },
} satisfies Feature;
