const two = (n: number) => String(n).padStart(2, '0');

/** The day of a time as `2024-05-04`, in the time zone of this machine, which is the user's. */
export function localDay(at: string): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
