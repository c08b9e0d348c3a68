/** A file that a reference names, by the path that it writes. */
export interface NamedFile {
  /** The article that the reference became, or was already. */
  readonly articleId: string;
  readonly path: string;
}

/**
 * Finds among files those that references name; the answer says of each name which path it is, undefined where none is
 * beyond doubt. Programs write paths of other machines, so that a file is known by the end of its path: the longest end
 * that some file has, if only one has it. A file goes to the name that says most of its path, of names that are the same
 * to the first, and to none when different names say as much of it.
 */
export function matchFiles(named: readonly NamedFile[], paths: readonly string[]): (string | undefined)[] {
  const byEnd = new Map<string, string[]>();
  for (const path of paths) for (const end of endsOf(path)) byEnd.set(end, [...(byEnd.get(end) ?? []), path]);

  const claims = named.map(({ path }) => {
    const ends = endsOf(path);
    const at = ends.findIndex((end) => byEnd.has(end));
    const [found, ...others] = byEnd.get(ends[at] ?? '') ?? [];
    return { name: ends[0], said: at < 0 ? 0 : ends.length - at, found: others.length === 0 ? found : undefined };
  });
  const owners = new Map<string, { at: number; said: number; isDisputed: boolean }>();
  claims.forEach(({ name, said, found }, at) => {
    const owner = found === undefined ? undefined : owners.get(found);
    if (found === undefined || (owner && said < owner.said)) return;
    if (!owner || said > owner.said) owners.set(found, { at, said, isDisputed: false });
    else if (name !== claims[owner.at]?.name) owner.isDisputed = true;
  });
  return claims.map(({ found }, at) => {
    const owner = found === undefined ? undefined : owners.get(found);
    return owner?.at === at && !owner.isDisputed ? found : undefined;
  });
}

/** The path itself and what is left of it without its first folders, the longest first, in one form of letters. */
function endsOf(path: string): string[] {
  const parts = path
    .normalize('NFC')
    .toLowerCase()
    .split(/[\\/]+/)
    .filter((part) => !/^(?:|\.{1,2}|[a-z]:)$/.test(part));
  return parts.map((_, at) => parts.slice(at).join('/'));
}

/** The name of a file without its folders, in one form of letters: what a file must be called to be the one that is named. */
export const fileNameIn = (path: string): string => endsOf(path).at(-1) ?? '';

/** How likely a file is the text of its work, the smaller the likelier; Infinity for what is no document. */
const RANK = ['pdf', 'epub', 'docx', 'html', 'htm', 'xhtml', 'mhtml', 'mht', 'md', 'markdown', 'txt', 'text'];

/** Of the files that one reference names, the one to read: an article has one text at a time. */
export function mainFile<File extends { readonly path: string }>(files: readonly File[]): File | undefined {
  const rank = ({ path }: File): number => {
    const at = RANK.indexOf(/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '');
    return at < 0 ? Infinity : at;
  };
  const [best] = files.filter((file) => rank(file) < Infinity).sort((a, b) => rank(a) - rank(b));
  return best;
}
