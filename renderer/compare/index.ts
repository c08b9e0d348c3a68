import type { Feature } from '../app/feature';
import { AlikePage } from './AlikePage';
import { ComparePage } from './ComparePage';
import { ComparePicker } from './ComparePicker';

export const compare = { pages: { compare: ComparePage, alike: AlikePage }, always: ComparePicker } satisfies Feature;
