import type { Box, PrismaCounts, ReasonCounts } from './counts';

/** One line of a box: its words, and the number that can be followed to its records. */
export interface DiagramLine {
  readonly text: string;
  readonly n?: number;
  /** The records behind the number; absent when it counts none of this library. */
  readonly box?: Box;
  /** Of those records, only the ones excluded for this reason. */
  readonly reason?: string;
}

export interface DiagramBox {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly DiagramLine[];
}

/** A flow diagram laid out, in units of a pixel. */
export interface Diagram {
  readonly width: number;
  readonly height: number;
  readonly heads: readonly { readonly text: string; readonly x: number; readonly y: number; readonly width: number }[];
  /** The bands at the left: Identification, Screening, Included. */
  readonly bands: readonly { readonly text: string; readonly y: number; readonly height: number }[];
  readonly boxes: readonly DiagramBox[];
  /** From box to box: polylines whose last point is the tip of the arrow. */
  readonly arrows: readonly (readonly (readonly [x: number, y: number])[])[];
}

export const LINE_HEIGHT = 18;
const PADDING = 12;
const GAP = 26;
const BOX_WIDTH = 256;
const COLUMN_GAP = 20;
const BAND_WIDTH = 28;
const LEFT = BAND_WIDTH + 20;
const HEAD = 34;

type Row = readonly { readonly column: number; readonly key: string; readonly lines: readonly DiagramLine[] }[];

const line = (text: string, n?: number, box?: Box): DiagramLine => ({
  text,
  ...(n !== undefined && { n }),
  ...(box !== undefined && { box }),
});
const reasonLines = (counts: ReasonCounts, box: Box): DiagramLine[] =>
  counts.map(({ reason, n }) => ({ text: `  ${cut(reason)}`, n, box, reason }));
const cut = (text: string): string => (text.length > 26 ? `${text.slice(0, 25).trimEnd()}…` : text);

/**
 * Lays out the flow diagram of PRISMA 2020 (Page et al. 2021): previous studies and other methods have their columns
 * only when there are any. Open records, which the template does not know, are shown while there are some.
 */
export function layOut(counts: PrismaCounts): Diagram {
  const { boxes, previous } = counts;
  const found = boxes.website_results + boxes.organisation_results + boxes.citations_results;
  const hasOther = found > 0;
  const hasPrevious = previous.studies + previous.reports > 0;
  const main = hasPrevious ? 1 : 0;
  const side = main + 1;
  const other = main + 2;
  const pending = (box: Box): DiagramLine[] => (boxes[box] > 0 ? [line('Still open', boxes[box], box)] : []);
  const one = (column: number, key: Box, text: string, more: readonly DiagramLine[] = []) => ({
    column,
    key,
    lines: [line(text, boxes[key], key), ...more],
  });
  const rows: Row[] = [
    [
      ...(hasPrevious
        ? [
            {
              column: 0,
              key: 'previous_studies',
              lines: [
                line('Studies in the previous version', previous.studies),
                line('Reports of these', previous.reports),
              ],
            },
          ]
        : []),
      {
        column: main,
        key: 'identified',
        lines: [
          line('Records identified from:'),
          line('  Databases', boxes.database_results, 'database_results'),
          line('  Registers', boxes.register_results, 'register_results'),
        ],
      },
      {
        column: side,
        key: 'removed',
        lines: [
          line('Removed before screening:'),
          line('  Duplicates', boxes.duplicates, 'duplicates'),
          line('  By automation tools', boxes.excluded_automatic, 'excluded_automatic'),
          line('  For other reasons', boxes.excluded_other, 'excluded_other'),
        ],
      },
      ...(hasOther
        ? [
            {
              column: other,
              key: 'other',
              lines: [
                line('Records identified from:'),
                line('  Websites', boxes.website_results, 'website_results'),
                line('  Organisations', boxes.organisation_results, 'organisation_results'),
                line('  Citation searching', boxes.citations_results, 'citations_results'),
              ],
            },
          ]
        : []),
    ],
    [
      one(main, 'records_screened', 'Records screened', pending('records_pending')),
      one(side, 'records_excluded', 'Records excluded', reasonLines(counts.recordReasons, 'records_excluded')),
    ],
    [
      one(main, 'dbr_sought_reports', 'Reports sought for retrieval'),
      one(side, 'dbr_notretrieved_reports', 'Reports not retrieved'),
      ...(hasOther
        ? [
            one(other, 'other_sought_reports', 'Reports sought for retrieval'),
            one(other + 1, 'other_notretrieved_reports', 'Reports not retrieved'),
          ]
        : []),
    ],
    [
      one(main, 'dbr_assessed', 'Reports assessed for eligibility', pending('dbr_pending')),
      one(side, 'dbr_excluded', 'Reports excluded', reasonLines(counts.dbrReasons, 'dbr_excluded')),
      ...(hasOther
        ? [
            one(other, 'other_assessed', 'Reports assessed for eligibility', pending('other_pending')),
            one(other + 1, 'other_excluded', 'Reports excluded', reasonLines(counts.otherReasons, 'other_excluded')),
          ]
        : []),
    ],
    [
      one(main, 'new_studies', hasPrevious ? 'New studies included' : 'Studies included', [
        line('Reports of these', boxes.new_studies, 'new_studies'),
      ]),
    ],
    ...(hasPrevious
      ? [
          [
            {
              column: main,
              key: 'total_studies',
              lines: [line('Studies in all', counts.total.studies), line('Reports of these', counts.total.reports)],
            },
          ],
        ]
      : []),
  ];
  const placed = placeRows(rows);
  const columns = hasOther ? other + 2 : side + 1;
  const last = placed.at(-1)?.at(-1);
  const heads = [
    ...(hasPrevious ? [head('Previous studies', 0, 1)] : []),
    head('New studies via databases and registers', main, 2),
    ...(hasOther ? [head('New studies via other methods', other, 2)] : []),
  ];
  return {
    width: xOf(columns) - COLUMN_GAP + PADDING,
    height: (last ? last.y + last.height : 0) + PADDING,
    heads,
    bands: [
      band('Identification', placed.slice(0, 1)),
      band('Screening', placed.slice(1, 4)),
      band('Included', placed.slice(4)),
    ],
    boxes: placed.flat().map(({ column: _, ...box }) => box),
    arrows: arrowsOf(placed.flat(), { main, other, hasPrevious }),
  };
}

const xOf = (column: number): number => LEFT + column * (BOX_WIDTH + COLUMN_GAP);
const head = (text: string, column: number, span: number) => ({
  text,
  x: xOf(column),
  y: PADDING,
  width: span * BOX_WIDTH + (span - 1) * COLUMN_GAP,
});

type Placed = DiagramBox & { readonly column: number };

function placeRows(rows: readonly Row[]): Placed[][] {
  let y = PADDING + HEAD;
  return rows.map((row) => {
    const placed = row.map(({ column, key, lines }) => ({
      ...{ column, key, lines, x: xOf(column), y, width: BOX_WIDTH },
      height: lines.length * LINE_HEIGHT + 2 * PADDING,
    }));
    y += Math.max(...placed.map(({ height }) => height)) + GAP;
    return placed;
  });
}

function band(text: string, rows: readonly (readonly Placed[])[]): { text: string; y: number; height: number } {
  const boxes = rows.flat();
  const top = Math.min(...boxes.map(({ y }) => y));
  return { text, y: top, height: Math.max(...boxes.map(({ y, height }) => y + height)) - top };
}

function arrowsOf(
  boxes: readonly Placed[],
  { main, other, hasPrevious }: { main: number; other: number; hasPrevious: boolean },
): (readonly (readonly [number, number])[])[] {
  const at = (key: string) => boxes.find((box) => box.key === key);
  const down = (from: string, to: string) => {
    const [a, b] = [at(from), at(to)];
    if (!a || !b) return [];
    const x = xOf(main) + BOX_WIDTH / 2 + (a.column === other ? xOf(other) - xOf(main) : 0);
    return [[[x, a.y + a.height] as const, [x, b.y] as const]];
  };
  const across = (from: string, to: string) => {
    const [a, b] = [at(from), at(to)];
    if (!a || !b) return [];
    const y = a.y + Math.min(a.height, b.height) / 2;
    return [[[a.x + a.width, y] as const, [b.x, y] as const]];
  };
  const assessed = at('other_assessed');
  const included = at('new_studies');
  const [previous, total] = [at('previous_studies'), at('total_studies')];
  return [
    ...across('identified', 'removed'),
    ...down('identified', 'records_screened'),
    ...across('records_screened', 'records_excluded'),
    ...down('records_screened', 'dbr_sought_reports'),
    ...across('dbr_sought_reports', 'dbr_notretrieved_reports'),
    ...down('dbr_sought_reports', 'dbr_assessed'),
    ...across('dbr_assessed', 'dbr_excluded'),
    ...down('dbr_assessed', 'new_studies'),
    ...down('other', 'other_sought_reports'),
    ...across('other_sought_reports', 'other_notretrieved_reports'),
    ...down('other_sought_reports', 'other_assessed'),
    ...across('other_assessed', 'other_excluded'),
    ...(assessed && included ? [elbow(assessed, included)] : []),
    ...down('new_studies', 'total_studies'),
    ...(hasPrevious && previous && total
      ? [
          [
            [previous.x + BOX_WIDTH / 2, previous.y + previous.height] as const,
            [previous.x + BOX_WIDTH / 2, total.y + total.height / 2] as const,
            [total.x, total.y + total.height / 2] as const,
          ],
        ]
      : []),
  ];
}

/** Down from a box of the other methods and to the left into what is included. */
function elbow(from: Placed, to: Placed): readonly (readonly [number, number])[] {
  const x = from.x + BOX_WIDTH / 2;
  const y = to.y + to.height / 2;
  return [
    [x, from.y + from.height],
    [x, y],
    [to.x + BOX_WIDTH, y],
  ];
}
