/** The part of edtf.js that this room uses. */
declare module 'edtf' {
  export interface SimpleDate {
    type: 'Date' | 'Year' | 'Season' | 'Decade' | 'Century';
    /** Year, month counted from 0 or season from 21, day, hour, minute, second. */
    values: [year: number, ...rest: number[]];
    /** True, or a mask of the parts it holds for. */
    approximate?: boolean | number;
    uncertain?: boolean | number;
    /** Mask of the digits that are written as X. */
    unspecified?: number;
  }
  export interface DateRange {
    type: 'Interval' | 'Set' | 'List';
    /** An end that is not known is null, one that is open is an infinity. */
    values: (SimpleDate | number | null)[];
  }
  /** What it makes of a date: its bounds in milliseconds, null when not known, infinite when open. */
  export default function edtf(text: string): {
    type: string;
    min: number | null;
    max: number | null;
    values: readonly unknown[];
  };
  /** Reads EDTF of levels 0 to 2; throws when the text is none. */
  export function parse(text: string): SimpleDate | DateRange;
}
