/** Columns under each other, two spaces apart; the last one runs free. Widths count code points. */
export function rows(cells: readonly (readonly string[])[]): string {
  const width = (text: string): number => [...text].length;
  const widths: number[] = [];
  for (const row of cells) row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, width(cell))));
  const pad = (cell: string, column: number): string => cell + ' '.repeat((widths[column] ?? 0) - width(cell) + 2);
  return cells.map((row) => row.map(pad).join('').trimEnd()).join('\n');
}

/** A value as indented lines of `name  value`, for a person to read. */
export function outline(value: unknown, indent = ''): string {
  if (Array.isArray(value))
    return value.map((entry) => `${indent}- ${outline(entry, `${indent}  `).trimStart()}`).join('\n');
  if (typeof value !== 'object' || value === null) return indent + String(value).replaceAll('\n', `\n${indent}`);
  return Object.entries(value)
    .map(([name, field]) => outlineField(name, field, indent))
    .join('\n');
}

function outlineField(name: string, value: unknown, indent: string): string {
  const isShort = typeof value !== 'object' || value === null;
  const text = String(value);
  if (isShort && !text.includes('\n')) return `${indent}${name}: ${text}`;
  if (!isShort && Object.keys(value).length === 0) return `${indent}${name}: none`;
  return `${indent}${name}:\n${outline(value, `${indent}  `)}`;
}

export const shorten = (text: string, length: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
};

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** As `0.3 MB`; a megabyte is a million bytes. */
export const megabytes = (bytes: number): string =>
  `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1, minimumFractionDigits: 1 })} MB`;
