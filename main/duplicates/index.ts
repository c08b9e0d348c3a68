export { readCsvWorks } from './csv';
export { DuplicateFinder, findDuplicates } from './find';
export { workOf, type Work } from './work';
