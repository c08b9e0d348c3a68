import type { Feature } from '../app/feature';
import { BibliographyPage } from './BibliographyPage';
import { BibliographyCommands } from './BibliographyCommands';

export const bibliography = {
  pages: { bibliography: BibliographyPage },
  always: BibliographyCommands,
} satisfies Feature;
