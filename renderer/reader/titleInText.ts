const plain = (text: string): string =>
  text
    .replace(/^#+\s+|[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Whether a text begins with its own title as a line of its own, so that it need not be shown above it. */
export function startsWithTitle(content: string, title: string | undefined): boolean {
  if (title === undefined || title.trim() === '') return false;
  const first = content.trimStart().split('\n', 1)[0] ?? '';
  return plain(first) === plain(title);
}
