import type { CallArgument } from '../../shared/api';
import { client } from '../api/client';
import { useCommand } from '../app/commands';
import { saveExport, zipped } from '../app/saving/save';
import { sayProblem } from '../state/messages';

type Format = CallArgument<'exportClaims'>['format'];

/** The forms in which a claim leaves, as its menu names them. */
export const CLAIM_EXPORTS: readonly { format: Format; label: string }[] = [
  { format: 'packet', label: 'Evidence packet (.html)' },
  { format: 'claimreview', label: 'ClaimReview (.jsonld)' },
  { format: 'argdown', label: 'Argdown (.argdown)' },
];

/** The commands that export all claims. */
export function useClaimExports(isEnabled: boolean): void {
  useCommand('export.packets', () => void exportClaims('packet'), isEnabled);
  useCommand('export.claimreview', () => void exportClaims('claimreview'), isEnabled);
  useCommand('export.argdown', () => void exportClaims('argdown'), isEnabled);
}

/** Writes claims, or all of them, for other programs and readers. Several packets become an archive. */
export async function exportClaims(format: Format, ids?: readonly string[]): Promise<void> {
  const answer = await client.exportClaims({ format, ...(ids ? { ids: [...ids] } : {}) });
  if (!answer.ok) return sayProblem(answer.error.message);
  const { name, files, report } = answer.value;
  const [only] = files;
  if (files.length === 1 && only) return saveExport({ fileName: name, content: only.text, encoding: 'utf8', report });
  await saveExport({ fileName: `${name}.zip`, content: await zipped(files), encoding: 'base64', report });
}
