import type { Extent, Timeline, TimelineArticle, TimelineStatement } from '../api';
import { fitText, textWidth } from './words';

/** Sizes in pixels. */
export const TIME_HEAD = 34;
/** The strip at the right in which imports stand: they come years later and would press everything else together. */
export const IMPORTED = 120;
const LANE = 16;
const LEAST = 10;
const TYPE = 12;
const MARGIN = 24;
const TICK_ROOM = 26;

export interface TimeMark {
  readonly kind: 'said' | 'printed';
  readonly x: number;
  readonly width: number;
  readonly lane: number;
  readonly extent: Extent;
  /** Of `said`: those that were said in these very days. */
  readonly statements: readonly TimelineStatement[];
}

export interface TimeRow {
  readonly article: TimelineArticle;
  readonly label: string;
  readonly detail: string;
  readonly y: number;
  readonly height: number;
  readonly marks: readonly TimeMark[];
  /** Of statements without a time. */
  readonly undated: number;
  /** Middle of its mark in the strip of imports. */
  readonly importedX: number;
}

export interface Tick {
  readonly x: number;
  readonly label: string;
  /** It begins a year, or whatever the step after next is. */
  readonly isMajor: boolean;
}

export interface TimelineLayout {
  readonly rows: readonly TimeRow[];
  readonly ticks: readonly Tick[];
  readonly importedTicks: readonly Tick[];
  /** Of the axis without the strip. */
  readonly width: number;
  readonly height: number;
}

const DAY = 86_400_000;
const dayOfTime = (time: string): number => Math.floor(Date.parse(time) / DAY);

/** A row an article, oldest first; those without a date last. `width` is of the axis and
 * `side` of the titles, in pixels. */
export function timelineLayout({ articles }: Timeline, width: number, side: number): TimelineLayout {
  const extents = articles.flatMap(({ printed, statements }) => [
    ...(printed ? [printed] : []),
    ...statements.flatMap(({ said }) => said ?? []),
  ]);
  const from = Math.min(...extents.map((extent) => extent.from));
  const to = Math.max(...extents.map((extent) => extent.to));
  const days = Math.max(1, to - from);
  const scale = (width - 2 * MARGIN) / days;
  const xOf = (day: number): number => (extents.length === 0 ? MARGIN : MARGIN + (day - from) * scale);
  const imported = articles.map(({ importedAt }) => dayOfTime(importedAt));
  const [firstIn, lastIn] = [Math.min(...imported), Math.max(...imported)];
  const importedX = (day: number): number =>
    firstIn === lastIn ? IMPORTED / 2 : 14 + ((day - firstIn) / (lastIn - firstIn)) * (IMPORTED - 28);
  let y = 0;
  const rows = inOrder(articles).map((article): TimeRow => {
    const marks = inLanes(marksOf(article, xOf, width));
    const lanes = Math.max(1, ...marks.map(({ lane }) => lane + 1));
    const row = {
      article,
      label: fitText(article.title, side - 28, TYPE),
      detail: fitText([article.outlet, article.issued].filter((part) => part !== '').join(' · '), side - 28, TYPE - 1),
      y,
      height: Math.max(36, lanes * LANE + 12),
      marks,
      undated: article.statements.filter(({ said }) => !said).length,
      importedX: importedX(dayOfTime(article.importedAt)),
    };
    y += row.height;
    return row;
  });
  return {
    rows,
    ticks: extents.length === 0 ? [] : ticksOf(from, to, scale, xOf),
    importedTicks: imported.length === 0 ? [] : importTicks(firstIn, lastIn, importedX),
    width,
    height: y,
  };
}

function inOrder(articles: readonly TimelineArticle[]): TimelineArticle[] {
  const first = ({ printed, statements }: TimelineArticle): number =>
    printed?.from ?? Math.min(...statements.map(({ said }) => said?.from ?? Infinity));
  return articles.toSorted((a, b) => compare(first(a), first(b)) || (a.id < b.id ? -1 : 1));
}
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/** What was said on the same days is one mark with a number. */
function marksOf(
  { printed, statements }: TimelineArticle,
  xOf: (day: number) => number,
  width: number,
): Omit<TimeMark, 'lane'>[] {
  const said = new Map<string, { extent: Extent; statements: TimelineStatement[] }>();
  for (const statement of statements) {
    if (!statement.said) continue;
    const { edtf } = statement.said;
    const known = said.get(edtf) ?? { extent: statement.said, statements: [] };
    known.statements.push(statement);
    said.set(edtf, known);
  }
  const place = (extent: Extent) => {
    // An open end runs on to the edge, with its end drawn so.
    const left = extent.isOpenFrom ? 0 : xOf(extent.from);
    const right = extent.isOpenTo ? width : xOf(extent.to);
    const wide = Math.max(LEAST, right - left);
    return { extent, x: right - left < LEAST ? (left + right - LEAST) / 2 : left, width: wide };
  };
  return [
    ...[...said.values()].map(({ extent, statements: all }) => ({
      kind: 'said' as const,
      ...place(extent),
      statements: all,
    })),
    ...(printed ? [{ kind: 'printed' as const, ...place(printed), statements: [] }] : []),
  ];
}

/** Each mark takes the first lane in which it touches no other; those that begin first choose first. */
function inLanes(marks: readonly Omit<TimeMark, 'lane'>[]): TimeMark[] {
  const ends: number[] = [];
  return marks
    .toSorted(
      (a, b) =>
        a.x - b.x || a.width - b.width || (a.kind < b.kind ? 1 : -1) || (a.extent.edtf < b.extent.edtf ? -1 : 1),
    )
    .map((mark) => {
      const right = mark.x + mark.width + numberWidth(mark);
      const free = ends.findIndex((end) => end + 3 <= mark.x);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = right;
      return { ...mark, lane };
    });
}

/** Room for the number behind a mark. */
export const numberWidth = ({ statements }: Pick<TimeMark, 'statements'>): number =>
  statements.length > 1 ? textWidth(String(statements.length), TYPE - 1) + 5 : 0;

interface Step {
  readonly unit: 'day' | 'month' | 'year';
  readonly every: number;
  readonly days: number;
}

const STEPS: readonly Step[] = [
  { unit: 'day', every: 1, days: 1 },
  { unit: 'day', every: 7, days: 7 },
  { unit: 'month', every: 1, days: 30 },
  { unit: 'month', every: 3, days: 91 },
  ...[1, 2, 5, 10, 25, 50, 100, 250, 500, 1000].map((every) => ({ unit: 'year' as const, every, days: every * 365 })),
];

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The finest step whose words do not touch. */
function ticksOf(from: number, to: number, scale: number, xOf: (day: number) => number): Tick[] {
  const step = STEPS.find(({ days }) => days * scale >= widest + TICK_ROOM) ?? STEPS.at(-1)!; // there are steps
  const ticks: Tick[] = [];
  let room = -Infinity;
  for (let date = startOf(from, step); date / DAY <= to; date = nextOf(date, step)) {
    const day = date / DAY;
    if (day < from) continue;
    const { label, isMajor } = labelOf(date, step, ticks.length === 0);
    const x = xOf(day);
    if (x < room) continue;
    room = x + textWidth(label, TYPE - 1) + 8;
    ticks.push({ x, label, isMajor });
  }
  return ticks;
}
const widest = textWidth('28 Mar', TYPE - 1);

function startOf(day: number, { unit, every }: Step): number {
  const date = new Date(day * DAY);
  if (unit === 'day') return (every === 1 ? day : day - ((day + 3) % 7)) * DAY; // weeks begin on Monday
  if (unit === 'month') return Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / every) * every);
  return yearStart(Math.floor(date.getUTCFullYear() / every) * every);
}

function nextOf(at: number, { unit, every }: Step): number {
  const date = new Date(at);
  if (unit === 'day') return at + every * DAY;
  if (unit === 'month') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + every);
  return yearStart(date.getUTCFullYear() + every);
}

/** Date.UTC takes the years 0 to 99 for those of the last century. */
const yearStart = (year: number): number => new Date(Date.UTC(2000, 0)).setUTCFullYear(year);

function labelOf(at: number, { unit }: Step, isFirst: boolean): { label: string; isMajor: boolean } {
  const date = new Date(at);
  const [year, month, day] = [date.getUTCFullYear(), MONTHS[date.getUTCMonth()] ?? '', date.getUTCDate()];
  const beginsYear = date.getUTCMonth() === 0 && day <= (unit === 'day' ? 7 : 1);
  if (unit === 'year') return { label: String(year), isMajor: isFirst };
  if (unit === 'month')
    return beginsYear || isFirst ? { label: `${month} ${year}`, isMajor: true } : { label: month, isMajor: false };
  const words = `${day} ${month}`;
  return isFirst || beginsYear ? { label: `${words} ${year}`, isMajor: true } : { label: words, isMajor: false };
}

function importTicks(first: number, last: number, xOf: (day: number) => number): Tick[] {
  const shown = (day: number): string => {
    const date = new Date(day * DAY);
    return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
  };
  return first === last
    ? [{ x: xOf(first), label: shown(first), isMajor: true }]
    : [
        { x: xOf(first), label: shown(first).replace(/ \d+$/, ''), isMajor: false },
        { x: xOf(last), label: shown(last).replace(/ \d+$/, ''), isMajor: false },
      ];
}
