import { transact, type Maker } from '../model/actions';
import { update, type Transaction } from '../model/edits';
import type { Review } from '../model/records';
import type { ReviewSearch, ReviewStage, SearchSort } from '../model/reviewRecords';

/** What of a review is its protocol: all that was laid down, and nothing that was decided. */
export type ProtocolFields = Pick<
  Review,
  'title' | 'question' | 'criteria' | 'searches' | 'stages' | 'readers' | 'reasons' | 'readings' | 'previous'
>;

/** How many records each search brought, and how many of these were set apart as duplicates. */
export type BySearch = readonly { readonly key: string; readonly records: number; readonly duplicates: number }[];

export const SORT_NAMES: Readonly<Record<SearchSort, string>> = {
  database: 'Database',
  register: 'Register',
  website: 'Website',
  organisation: 'Organisation',
  citations: 'Citation searching',
};

/** Changes the protocol as one step, over the review as it was seen. */
export const changeProtocol = (
  maker: Maker,
  { id, title, updatedAt }: Review,
  fields: Partial<Omit<ProtocolFields, 'previous'>> & { previous?: Review['previous'] | null },
): Transaction =>
  transact(maker, `Change the protocol of “${title}”`.slice(0, 200), [update<Review>(id, { ...fields }, updatedAt)]);

/** The stages with one more, last of those of its kind, under a key of its own. */
export function withStage(
  stages: readonly ReviewStage[],
  stage: { name: string; of: ReviewStage['of'] },
): ReviewStage[] {
  const taken = new Set(stages.map(({ key }) => key));
  const plain = stage.name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const wanted =
    plain
      .match(/[a-z0-9]+/g)
      ?.join('-')
      .slice(0, 80) ?? 'stage';
  let key = wanted;
  for (let number = 2; taken.has(key); number += 1) key = `${wanted}-${number}`;
  const before = stage.of === 'reports' ? -1 : stages.findIndex(({ of }) => of === 'reports');
  return stages.toSpliced(before < 0 ? stages.length : before, 0, { key, ...stage });
}

/** The stages with one of them a place earlier. */
export function stageEarlier(stages: readonly ReviewStage[], key: string): ReviewStage[] {
  const at = stages.findIndex((each) => each.key === key);
  const [stage, before] = [stages[at], stages[at - 1]];
  return stage && before ? stages.toSpliced(at - 1, 2, stage, before) : [...stages];
}

/** The protocol as plain data, for programs. */
export const protocolData = (review: Review, bySearch: BySearch) => ({
  format: 'commonplace review protocol' as const,
  version: 1 as const,
  title: review.title,
  question: review.question,
  criteria: { include: review.criteria.include, exclude: review.criteria.exclude },
  searches: review.searches.map((search) => {
    const { records = 0, duplicates = 0 } = bySearch.find(({ key }) => key === search.key) ?? {};
    return { ...search, records, duplicates };
  }),
  stages: review.stages,
  readers: review.readers,
  readings: review.readings,
  reasons: review.reasons,
  ...(review.previous && { previous: review.previous }),
});

/** The protocol as Markdown, for a supplement. */
export function protocolMarkdown(review: Review, bySearch: BySearch): string {
  const { title, question, criteria, searches, stages, readers, readings, reasons, previous } = review;
  const lines = (heading: string, items: readonly string[]) =>
    items.length === 0 ? [] : [`### ${heading}`, items.map((item) => `- ${item}`).join('\n')];
  const blocks = [
    `# ${title}`,
    ...(question === '' ? [] : ['## Question', question]),
    ...(criteria.include.length + criteria.exclude.length > 0 ? ['## Eligibility criteria'] : []),
    ...lines('Eligible', criteria.include),
    ...lines('Ruled out', criteria.exclude),
    '## Searches',
    searches.length === 0 ? 'None yet.' : searchTable(searches, bySearch),
    '## Screening',
    stages.map(({ name, of }, n) => `${n + 1}. ${name} (${SUBJECTS[of]})`).join('\n'),
    `Readers: ${readers.join(', ')}. ${readings === 1 ? 'One reading decides' : `${readings} readings must agree`} on a record.`,
    ...lines('Reasons to exclude', reasons),
    ...(previous
      ? [
          '## Previous version',
          `It included ${previous.studies} ${previous.studies === 1 ? 'study' : 'studies'} in ${previous.reports} ${previous.reports === 1 ? 'report' : 'reports'}.`,
        ]
      : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

export const SUBJECTS: Readonly<Record<ReviewStage['of'], string>> = {
  records: 'titles and abstracts',
  reports: 'full texts',
};

function searchTable(searches: readonly ReviewSearch[], bySearch: BySearch): string {
  const rows = searches.map(({ key, name, sort, query = '', date = '', hits }) => {
    const { records = 0, duplicates = 0 } = bySearch.find((each) => each.key === key) ?? {};
    return [name, SORT_NAMES[sort], query, date, hits === undefined ? '' : String(hits), records, duplicates];
  });
  const head = ['Source', 'Kind', 'Query', 'Date', 'Hits', 'Records', 'Duplicates'];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
}

const cell = (value: string | number): string =>
  String(value).replaceAll('\\', '\\\\').replaceAll('|', '\\|').replace(/\s+/g, ' ');
