const two = (n: number) => String(n).padStart(2, '0');

/** The day of a time as `2024-05-04`, in the time zone of this machine, which is the user's. */
export function localDay(at: string): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The day and the minute of a time as `2024-05-04 14:03`, in the same zone. */
export function localMinute(at: string): string {
  const date = new Date(at);
  return `${localDay(at)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
