export { dayOf, facetsOf } from './facets';
export { filterOf, isWordField, wantedFacets } from './match';
export * from './parse';
