import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findDuplicates, readCsvWorks } from '.';
import { countPairs, pairsOf } from './testing/pairs';

const suite = new URL('../../../shared/suites/dedupe-ldd/', import.meta.url);
const present = existsSync(suite);
if (!present) console.warn('The shared test data beside the checkout is absent: labelled duplicates are not found.');

const read = (name: string) => readFileSync(new URL(name, suite), 'utf8');

describe('labelled sets of duplicates (Rathbone et al. 2015)', () => {
  it.skipIf(!present).each([
    ['cytology_screening', 0.99],
    ['haematology', 0.93],
  ])('%s: no false merge, and F1 of all proposals at least %d (needs the shared test data)', (name, least) => {
    const works = readCsvWorks(read(`${name}.records_pre_merged.csv`));
    if (!works.ok) throw new Error(works.error.message);
    const labels = read(`${name}.merged_record_ids.csv`).trim().split('\n').slice(1);
    const truth = pairsOf(labels.map((line) => line.replaceAll('"', '').trim().split(';')));
    const { certain, likely } = findDuplicates(works.value);
    expect(countPairs(pairsOf(certain), truth).wrong).toEqual([]);
    expect(countPairs(pairsOf([...certain, ...likely]), truth).f1).toBeGreaterThanOrEqual(least);
  });
});
