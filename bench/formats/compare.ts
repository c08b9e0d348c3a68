import type { CslItem, CslName } from '../../shared/model/records';
import { printTable } from '../kit/table';

/* How values of different programs are compared: by what a reader would see, not by how it is stored. */

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** Text without markup, with white space and Unicode in one form. */
export const plain = (value: unknown): string =>
  textOf(value)
    .replace(/<\/?(?:i|b|sup|sub|span|sc|em|strong|br|p|a|pre|blockquote)\b[^>]*>/g, '')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();

/** The same whatever its case, for programs that change the case of titles; signs that only break lines are left out. */
export const folded = (value: unknown): string =>
  plain(value)
    .toLowerCase()
    .replace(/[\u00ad\u200b]/g, '');

export const nameText = (name: CslName): string =>
  plain(
    [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.literal, name.suffix]
      .filter(Boolean)
      .join(' '),
  );

export const namesText = (names: readonly CslName[] = []): string => names.map(nameText).join('; ');

export const yearOf = ({ issued }: CslItem): string =>
  textOf(issued?.['date-parts']?.[0]?.[0] ?? /\d{4}/.exec(issued?.raw ?? '')?.[0]);

export const dashed = (value: unknown): string => plain(value).replace(/\s*[-‐‑–—]+\s*/g, '-');

export const bareDoi = (value: unknown): string =>
  folded(value).replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/, '');

/** Counts hits of many measures and prints them as a table, with what was wrong in the measures that the user names. */
export class Tally {
  private readonly measures = new Map<string, { right: number; all: number; wrong: string[] }>();

  add(measure: string, isRight: boolean, says?: () => string): void {
    const now = this.measures.get(measure) ?? { right: 0, all: 0, wrong: [] };
    now.all++;
    if (isRight) now.right++;
    else if (says) now.wrong.push(says());
    this.measures.set(measure, now);
  }

  print(title: string, wrong: string | undefined): void {
    const rows = [...this.measures].map(([measure, { right, all }]) => [
      measure,
      String(right),
      String(all),
      `${((100 * right) / all).toFixed(1)} %`,
    ]);
    printTable([title, 'right', 'of', ''], rows);
    for (const [measure, { wrong: says }] of this.measures)
      if (wrong !== undefined && measure.includes(wrong))
        console.log(says.map((line) => `${measure}: ${line}`).join('\n'));
  }
}
