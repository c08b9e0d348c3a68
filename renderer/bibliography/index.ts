import type { Feature } from '../app/feature';
import { BibliographyPage } from './BibliographyPage';
import { ExportCommands } from './ExportCommands';

export const bibliography = { pages: { bibliography: BibliographyPage }, always: ExportCommands } satisfies Feature;
