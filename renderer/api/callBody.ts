/** Characters that a page can hand over in one go without stopping. */
const LONG = 250_000;

/**
 * A call as it is sent. Large files, whose base64 needs no escaping, are left out of the JSON and handed over piece by
 * piece: as one text ten megabytes stop the page for a second.
 */
export async function bodyOf(call: { name: string; argument: unknown }): Promise<string | Blob> {
  const files: string[] = [];
  const mark = crypto.randomUUID();
  const setAside = (key: string, value: unknown) =>
    key === 'base64' && typeof value === 'string' && value.length > LONG ? (files.push(value), mark) : value;
  const between = JSON.stringify(call, setAside).split(mark);
  if (files.length === 0) return between.join('');
  const pieces: Blob[] = [];
  for (const [index, json] of between.entries()) {
    pieces.push(new Blob([json]));
    const file = files[index] ?? '';
    for (let at = 0; at < file.length; at += LONG) {
      pieces.push(new Blob([file.slice(at, at + LONG)]));
      await new Promise((resolve) => setTimeout(resolve)); // the page goes on
    }
  }
  return new Blob(pieces);
}
