import type { Feature } from '../app/feature';
import { ComparePage } from './ComparePage';
import { ComparePicker } from './ComparePicker';

export const compare = { pages: { compare: ComparePage }, always: ComparePicker } satisfies Feature;
