export { readCsvWorks } from './csv';
export { findDuplicates, type DuplicatePair, type Duplicates } from './find';
export { workOf, type Work } from './work';
