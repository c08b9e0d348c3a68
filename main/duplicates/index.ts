export { readCsvWorks } from './csv';
export { findDuplicates } from './find';
export { workOf, type Work } from './work';
