import type { Feature } from '../app/feature';
import { SearchBox } from './SearchBox';
import { SearchResults } from './SearchResults';

export const search = { header: SearchBox, lists: { search: SearchResults } } satisfies Feature;
