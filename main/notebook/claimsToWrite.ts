import type { CheckedArgument, ExportedLibrary } from '../../shared/api';
import { getItem } from '../../shared/model/library';
import { evidenceFor, findItem, newestText } from '../../shared/model/queries';
import type { Claim } from '../../shared/model/records';
import { err, ok, type Result } from '../../shared/result';
import type { Parts } from './parts';

/** Writes claims out with the texts that their passages stand in. */
export async function exportClaims(
  { store: { library }, texts, about, now }: Pick<Parts, 'store' | 'texts' | 'about' | 'now'>,
  { format: wanted, ids }: CheckedArgument<'exportClaims'>,
): Promise<Result<ExportedLibrary>> {
  const claims: Claim[] = [];
  for (const id of ids ?? library.tables.claim.keys()) {
    const claim = findItem(library, id);
    if (claim?.kind !== 'claim') return err('not-found', `There is no claim ${id}.`);
    claims.push(claim);
  }
  if (claims.length === 0) return err('not-found', 'There is no claim to write out.');
  const { claimFormats } = await import('../export');
  const format = claimFormats.find(({ id }) => id === wanted);
  if (!format) return err('unsupported', `There is no format ${wanted}.`);
  const contents = new Map<string, string>();
  for (const hash of new Set(claims.flatMap((claim) => textsBehind(library, claim)))) {
    const content = await texts.read(hash);
    if (content.ok) contents.set(hash, content.value); // the format says which it had to do without
  }
  const { files, written, lost } = format.write({
    library,
    claims,
    textOf: (hash) => contents.get(hash),
    at: now(),
    version: about.version,
  });
  const [only] = files;
  const isOne = format.isFolder && files.length === 1;
  const name =
    isOne && only ? only.path : format.isFolder ? `${about.name} (claims)` : `${about.name}-${only?.path ?? ''}`;
  return ok({ name, files: [...files], report: { written, lost: [...lost] } });
}

/** The texts on which passages were marked, and the newest of the same articles. */
function textsBehind(library: Parts['store']['library'], claim: Claim): string[] {
  return evidenceFor(library, claim.id).flatMap(({ fromId }) => {
    const from = getItem(library, fromId);
    if (from?.kind !== 'highlight' && from?.kind !== 'statement') return [];
    const article = library.tables.article.get(from.articleId);
    return [from.textHash, (article && newestText(article)?.hash) ?? from.textHash];
  });
}
