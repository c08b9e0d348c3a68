export { dayOf, facetsOf } from './facets';
export { filterOf, wantedFacets } from './match';
export * from './parse';
