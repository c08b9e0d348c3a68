import type { Feature } from '../app/feature';
import { DuplicatesPage } from './DuplicatesPage';

export const duplicates = { pages: { duplicates: DuplicatesPage } } satisfies Feature;
