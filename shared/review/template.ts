import { reasonsInWords, type PrismaCounts } from './counts';

/** The keys of the published PRISMA 2020 template in its order, each with what it counts here. */
export function templateValues(counts: PrismaCounts): Record<string, number | string> {
  const { boxes, previous, total } = counts;
  const { records_pending: _1, dbr_pending: _2, other_pending: _3, ...own } = boxes;
  return {
    previous_studies: previous.studies,
    previous_reports: previous.reports,
    ...own,
    dbr_excluded: reasonsInWords(counts.dbrReasons),
    other_excluded: reasonsInWords(counts.otherReasons),
    new_reports: boxes.new_studies,
    total_studies: total.studies,
    total_reports: total.reports,
  };
}

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  previous_studies: 'Studies included in the previous version of the review',
  previous_reports: 'Reports of studies included in the previous version',
  database_results: 'Records found in databases',
  register_results: 'Records found in registers',
  website_results: 'Records found on websites',
  organisation_results: 'Records found through organisations',
  citations_results: 'Records found by citation searching',
  duplicates: 'Duplicate records set apart before screening',
  excluded_automatic: 'Records taken out by automation tools',
  excluded_other: 'Records taken out for other reasons',
  records_screened: 'Records screened by databases and registers',
  records_excluded: 'Records excluded',
  dbr_sought_reports: 'Reports sought, from databases and registers',
  dbr_notretrieved_reports: 'Reports not retrieved, from databases and registers',
  dbr_assessed: 'Reports assessed, from databases and registers',
  dbr_excluded: 'Reports excluded with reasons, from databases and registers',
  other_sought_reports: 'Reports sought, from other methods',
  other_notretrieved_reports: 'Reports not retrieved, from other methods',
  other_assessed: 'Reports assessed, from other methods',
  other_excluded: 'Reports excluded with reasons, from other methods',
  new_studies: 'New studies included',
  new_reports: 'Reports of new studies included',
  total_studies: 'Studies included in all',
  total_reports: 'Reports of studies included in all',
};

/**
 * The counts as CSV that programs for the template read: `data` is the key, `n` the number, or for excluded reports
 * `Reason, n; Reason, n`. A reason at the titles is a line `records_excluded_reasons`, which the template does not have.
 */
export function templateCsv(counts: PrismaCounts): string {
  const rows = Object.entries(templateValues(counts)).map(([key, n]) => [key, DESCRIPTIONS[key] ?? key, String(n)]);
  const { records_pending, dbr_pending, other_pending } = counts.boxes;
  const own = [
    ['records_excluded_reasons', 'Records excluded, by reason', reasonsInWords(counts.recordReasons)],
    ['records_pending', 'Records still to be decided', String(records_pending)],
    ['reports_pending', 'Reports still to be decided', String(dbr_pending + other_pending)],
  ];
  return `${[['data', 'description', 'n'], ...rows, ...own].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Quoted where needed; a reason that a spreadsheet would take for a formula is kept from being one. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
