import type { Feature } from '../app/feature';
import { RenameSearch } from './RenameDialog';
import { SearchBox } from './SearchBox';
import { SearchResults } from './SearchResults';

export const search = { always: RenameSearch, header: SearchBox, lists: { search: SearchResults } } satisfies Feature;
