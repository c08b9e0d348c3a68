/** Fields that name files. Programs write paths there as they are, and escape in ways of their own that are not TeX's. */
export const isPathField = (name: string): boolean => /^(?:file|pdf|localfile|local-url|bdsk-file-\d+)$/i.test(name);

/** What Mendeley and some others write as TeX all the same; a pair of backslashes is JabRef's and Zotero's one. */
const TEX = /\\\\|\{\\([_&%#$~^])\}|\\([_&%#$])|\$\\backslash\$|\{\\textbackslash(?:\{\})?\}|\\textbackslash\{\}/g;

/** Paths as they stand, without the commands that TeX would need. */
export const pathsFromLatex = (value: string): string =>
  value
    .replace(TEX, (whole, braced?: string, bare?: string) => (whole === '\\\\' ? whole : (braced ?? bare ?? '\\')))
    .replace(/\s*\n\s*/g, ' ')
    .trim();

/** Paths for a field; undefined when a brace in them has no partner, which would end the field elsewhere. */
export function pathsToLatex(paths: string): string | undefined {
  let depth = 0;
  for (const sign of paths) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth < 0) return undefined;
  }
  return depth === 0 ? paths.replace(/\s*\n\s*/g, ' ').trim() : undefined;
}
