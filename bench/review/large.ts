import { RelevanceModel, type Decided } from '../../main/review/relevance/model';
import { generateLibrary } from '../generate/library';
import { printTable } from '../kit/table';

const RECORDS = 20_000;

/** The time to make a review of 20,000 records ready, once, and to order it anew after a decision. Both are in the worker. */
export function largeReview(): void {
  const records: { title: string; abstract: string }[] = [];
  for (const { article } of generateLibrary(RECORDS, 5).bundles())
    records.push({ title: article.csl.title ?? '', abstract: article.csl.abstract ?? '' });
  const cpu = (run: () => void): number => {
    const begun = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  };
  let model: RelevanceModel | undefined;
  const ready = cpu(() => (model = RelevanceModel.of(records)));
  const rows = [10, 500, 5000].map((count) => {
    const decided = Array.from({ length: count }, (_, n): Decided => [n * 4, n % 10 === 0 ? 1 : 0]);
    return [`ordered after ${count} decisions`, cpu(() => model?.rank(decided))];
  });
  printTable([`${RECORDS.toLocaleString('en')} records`, 'CPU ms'], [['made ready', ready], ...rows]);
}
