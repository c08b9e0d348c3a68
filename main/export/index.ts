import { annotations } from './annotations';
import { csv } from './csv';
import { hypothesis } from './hypothesis';
import { markdown } from './markdown';
import type { LibraryFormat } from './types';

export { checkPacket, claimFormats, type PacketCheck } from './claims';
export { idIn, mergeMarkdown, type Merged } from './markdown';

/** Every form in which highlights and notes leave a library, one file each. */
export const libraryFormats: readonly LibraryFormat[] = [annotations, hypothesis, markdown, csv];
