import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { findDuplicates, readCsvWorks } from '../../main/duplicates';
import { printTable } from '../kit/table';

/** The same records with their duplicates by hand (Rathbone et al. 2015; Wagner et al. 2021), beside the checkout. */
const SUITE = `${process.cwd()}/../shared/suites/dedupe-ldd/`;
const RECORDS = '.records_pre_merged.csv';

/** F1 that others reach on these sets, measured on the same labels. */
const PEERS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  cytology_screening: { 'bib-dedupe': 0.996, ASReview: 0.992 },
  haematology: { 'bib-dedupe': 0.941, ASReview: 0.793 },
};

/** Pairs that are right, wrong and missed, at both levels, for each set that is there. */
export function labelledSets(): void {
  if (!existsSync(SUITE)) {
    console.log('The labelled sets are not beside the checkout (shared/suites/dedupe-ldd): they are left out.\n');
    return;
  }
  const sets = readdirSync(SUITE)
    .filter((file) => file.endsWith(RECORDS))
    .map((file) => file.slice(0, -RECORDS.length));
  printTable(
    [
      'set',
      'records',
      'certain',
      'false merges',
      'proposed',
      'right',
      'missed',
      'precision',
      'recall',
      'F1',
      'peers, F1',
      'ms',
    ],
    sets.map(judgeSet),
  );
}

function judgeSet(name: string): (string | number)[] {
  const works = readCsvWorks(readFileSync(`${SUITE}${name}${RECORDS}`, 'utf8'));
  if (!works.ok) throw new Error(works.error.message);
  const labels = readFileSync(`${SUITE}${name}.merged_record_ids.csv`, 'utf8').trim().split('\n').slice(1);
  const truth = pairs(labels.map((line) => line.replaceAll('"', '').trim().split(';')));
  const begun = performance.now();
  const { certain, likely } = findDuplicates(works.value);
  const took = performance.now() - begun;
  const merged = pairs(certain);
  const proposed = pairs([...certain, ...likely]);
  const right = [...proposed].filter((pair) => truth.has(pair)).length;
  const falseMerges = [...merged].filter((pair) => !truth.has(pair)).length;
  const [precision, recall] = [right / proposed.size, right / truth.size];
  const peers = Object.entries(PEERS[name] ?? {}).map(([peer, f1]) => `${peer} ${f1}`);
  return [
    ...[
      name,
      String(works.value.length),
      String(merged.size),
      String(falseMerges),
      String(proposed.size),
      String(right),
    ],
    ...[String(truth.size - right), precision, recall, (2 * precision * recall) / (precision + recall)],
    ...[peers.join(', '), took],
  ];
}

function pairs(groups: readonly (readonly string[])[]): Set<string> {
  const found = new Set<string>();
  for (const group of groups)
    group.forEach((one, at) => {
      for (const other of group.slice(at + 1)) found.add([one, other].sort().join(' '));
    });
  return found;
}
