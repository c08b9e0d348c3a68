/** A day as people write it in a text. */
export interface WrittenDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Languages whose names of months are read; those that give one name to different months are left out. */
const LANGUAGES = 'en de fr es it pt nl sv da nb fi pl cs ru uk tr el ro hu'.split(' ');

/** Months from 1 by their names, long and short, as they stand beside a day; made when it is first needed. */
let months: ReadonlyMap<string, number> | undefined;

function monthsByName(): ReadonlyMap<string, number> {
  const found = new Map<string, Set<number>>();
  for (const language of LANGUAGES)
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: style, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const parts = format.formatToParts(Date.UTC(2024, month - 1, 5));
        const name = folded(parts.find(({ type }) => type === 'month')?.value ?? '');
        if (/\p{L}{3}/u.test(name)) found.set(name, (found.get(name) ?? new Set()).add(month));
      }
    }
  return new Map([...found].flatMap(([name, [month, other]]) => (month && !other ? [[name, month]] : [])));
}

const folded = (name: string): string => name.toLowerCase().replace(/\.$/, '');

/** “12 September 2024”, “Sept. 12, 2024”, “12. März 2024”, “12 de mayo de 2024”: a month by name among two numbers. */
const DAY_FIRST =
  /(?<![\p{L}\d])(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[ .-]+(?:de |di )?(\p{L}{3,})[ .,-]+(?:de |del )?(\d{4})(?!\d)/gu;
const MONTH_FIRST = /(?<!\p{L})(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})(?!\d)/gu;
/** “2024年9月12日”, “2024년 9월 12일”. */
const EAST_ASIAN = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/;

/** The first day that a text writes with the name of its month, or undefined. Names of months in the languages of Europe. */
export function writtenDay(text: string): WrittenDay | undefined {
  const [, year, monthNumber, dayNumber] = EAST_ASIAN.exec(text) ?? [];
  if (year) return { year: Number(year), month: Number(monthNumber), day: Number(dayNumber) };
  months ??= monthsByName();
  for (const [, day, name = '', inYear] of text.matchAll(DAY_FIRST)) {
    const month = months.get(folded(name));
    if (month) return { year: Number(inYear), month, day: Number(day) };
  }
  for (const [, name = '', day, inYear] of text.matchAll(MONTH_FIRST)) {
    const month = months.get(folded(name));
    if (month) return { year: Number(inYear), month, day: Number(day) };
  }
  return undefined;
}

/**
 * “12.9.2024”, “12/09/2024”: days before months, as most of the world writes; with slashes only where the number or the
 * language tells, since the United States write the month first.
 */
export function numberedDay(text: string, language: string | undefined): WrittenDay | undefined {
  const [, first, mark, second, year] = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/.exec(text) ?? [];
  const [one, two] = [Number(first), Number(second)];
  if (!year) return undefined;
  const dayFirst = { year: Number(year), month: two, day: one };
  const isSure =
    mark !== '/' || one > 12 || one === two || (language !== undefined && !/^en\b(?!-(?!us))/i.test(language));
  if (isSure) return dayFirst;
  return two > 12 ? { year: Number(year), month: one, day: two } : undefined;
}
