import type { Timing } from './measure';

type Cell = string | number;

/** Prints a Markdown table; numbers get three significant digits. */
export function printTable(heads: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const text = [heads, ...rows].map((row) => row.map((cell) => (typeof cell === 'number' ? shown(cell) : cell)));
  const widths = heads.map((_, column) => Math.max(...text.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = text;
  console.log([line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n'), '\n');
}

/** Prints timings with how many times as long each takes as the first. */
export function printTimings(title: string, timings: readonly Timing[]): void {
  const [first] = timings;
  const rows = timings.map(({ name, wall, cpu }) => [
    name,
    wall,
    cpu,
    `${shown(wall / (first?.wall ?? Number.NaN))} x`,
  ]);
  printTable([title, 'ms', 'CPU ms', 'beside the first'], rows);
}

export function shown(value: number): string {
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
}
