import type { Feature } from '../app/feature';
import { PictureCommands } from './PictureCommands';
import { PicturesPage } from './PicturesPage';

/** Claims, articles and statements for those who would rather look than read. */
export const pictures = { pages: { pictures: PicturesPage }, always: PictureCommands } satisfies Feature;
