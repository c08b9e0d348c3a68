/*
 * What a CSL-JSON item may hold: citation-style-language/schema 1.0.2, schemas/input/csl-data.json. The schema admits
 * nothing else outside `custom`.
 */

const list = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/));

export const CSL_TYPES = list(`
  article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
  document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
  manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
  personal_communication post post-weblog regulation report review review-book software song speech standard thesis
  treaty webpage`);

export const NAME_VARIABLES = list(`
  author chair collection-editor compiler composer container-author contributor curator director editor
  editorial-director executive-producer guest host interviewer illustrator narrator organizer original-author performer
  producer recipient reviewed-author script-writer series-creator translator`);

export const DATE_VARIABLES = list('accessed available-date event-date issued original-date submitted');

/** Variables that are text or a number. */
export const NUMBER_VARIABLES = list(`
  chapter-number citation-number collection-number edition first-reference-note-number issue locator number
  number-of-pages number-of-volumes page page-first part printing supplement volume`);

export const TEXT_VARIABLES = list(`
  citation-key language journalAbbreviation shortTitle abstract annote archive archive_collection archive_location archive-place
  authority call-number citation-label collection-title container-title container-title-short dimensions division DOI
  event event-title event-place genre ISBN ISSN jurisdiction keyword medium note original-publisher
  original-publisher-place original-title part-title PMCID PMID publisher publisher-place references reviewed-genre
  reviewed-title scale section source status title title-short URL version volume-title volume-title-short year-suffix`);

export const NAME_PARTS = list(`
  family given dropping-particle non-dropping-particle suffix comma-suffix static-ordering literal parse-names`);

export const DATE_PARTS = list('date-parts season circa literal raw edtf');
