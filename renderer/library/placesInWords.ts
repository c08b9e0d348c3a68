import type { VersionReport } from '../../shared/api';

/** What has become of the highlights, in one sentence. */
export function placesInWords({ counts, highlights }: VersionReport): string {
  if (highlights.length === 0) return 'There are no highlights to carry over.';
  const parts = [
    [counts.exact, 'where it was', 'where they were'],
    [counts.moved, 'moved with its words', 'moved with their words'],
    [counts.approximate, 'on words that changed, to be confirmed', 'on words that changed, to be confirmed'],
    [counts.lost, 'lost', 'lost'],
  ] as const;
  const said = parts.flatMap(([count, one, many]) => (count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]));
  return `${highlights.length === 1 ? '1 highlight' : `${highlights.length} highlights`}: ${said.join('; ')}.`;
}
