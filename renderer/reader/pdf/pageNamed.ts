/** The page that somebody means by what is printed on it, or else by its number in the file, counted from 1. */
export function pageNamed(typed: string, labels: readonly string[]): number | undefined {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return undefined;
  const printed = labels.findIndex((label) => label.toLowerCase() === wanted);
  if (printed !== -1) return printed;
  const number = /^\d+$/.test(wanted) ? Number(wanted) : 0;
  return number >= 1 && number <= labels.length ? number - 1 : undefined;
}
