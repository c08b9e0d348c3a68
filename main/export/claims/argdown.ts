import { titleOf } from '../../../shared/model/queries';
import { articleWords } from './packet/words';
import type { Losses } from '../source';
import { dossierOf, type Dossier, type DossierEntry } from './dossier';
import type { ClaimFormat, ClaimSource } from './types';

/**
 * Argdown (argdown.org, syntax of version 1): claims are statements, evidence is an argument for (`+`) or against (`-`) them,
 * `><` joins claims that contradict each other. What Argdown has no sign for is written as a comment or tag, and reported.
 */
export const argdown: ClaimFormat = {
  id: 'argdown',
  label: 'Argument map (Argdown)',
  isFolder: false,
  write: (source) => {
    const lost: Losses = [];
    const dossiers = source.claims.map((claim) => dossierOf(source, claim, lost));
    const names = claimNames(dossiers);
    const whole = new Set(dossiers.map(({ claim }) => claim.id));
    const related = dossiers.flatMap(({ relations }) => relations.map(({ other }) => other));
    const others = [...new Set(related)].filter(({ id }) => !whole.has(id));
    const blocks = [
      ...dossiers.map((dossier) => block(source, dossier, names, lost)),
      ...others.map(({ id, text }) => `${names(id)}: ${plain(text)}`),
    ];
    const text = [`===\ntitle: Claims and their evidence\nsubTitle: ${source.at}\n===`, ...blocks].join('\n\n') + '\n';
    return { files: [{ path: 'claims.argdown', text }], written: dossiers.length, lost };
  },
};

/** Statements are named C1, C2 …: their own words may hold any sign. Claims that are only related to get a name, too. */
function claimNames(dossiers: readonly Dossier[]): (id: string) => string {
  const ids = new Set(
    dossiers.flatMap(({ claim, relations }) => [claim.id, ...relations.map(({ other }) => other.id)]),
  );
  const numbers = new Map([...ids].map((id, n) => [id as string, `[C${n + 1}]`]));
  return (id) => numbers.get(id) ?? '';
}

function block(
  source: ClaimSource,
  { claim, entries, relations }: Dossier,
  nameOf: (id: string) => string,
  lost: Losses,
): string {
  const name = nameOf(claim.id);
  const number = name.slice(2, -1);
  const lines = [`${name}: ${plain(claim.text)}`];
  const unsigned: string[] = [];
  if (claim.confidence) lost.push({ id: claim.id, field: 'confidence', reason: 'Argdown has no place for it.' });
  entries.forEach((entry, n) => {
    const argument = `<E${number}.${n + 1}>: ${plain(words(source, entry))}`;
    const { stance } = entry.evidence;
    if (stance === 'supports' || stance === 'disputes')
      lines.push(`  ${stance === 'supports' ? '+' : '-'} ${argument}`);
    else {
      unsigned.push(`${argument} #${stance}`);
      lost.push({
        id: entry.evidence.id,
        field: 'stance',
        reason: `Argdown has no sign for “${stance}”; the argument stands apart with a tag.`,
      });
    }
    lost.push({
      id: entry.from.id,
      field: 'passage',
      reason: 'Only its words and source are written, not its place, text and origin.',
    });
  });
  for (const { relation, other } of relations) {
    if (relation.fromClaimId !== claim.id) continue;
    const target = nameOf(other.id);
    if (relation.type === 'contradicts') lines.push(`  >< ${target}`);
    else if (relation.type === 'depends') {
      lines.push(`  + ${target}`);
      lost.push({
        id: relation.id,
        field: 'relation',
        reason: 'That a claim depends on another is written as support by it.',
      });
    } else if (relation.type === 'same') {
      lines.push(`  + ${target}`, `  +> ${target}`);
      lost.push({
        id: relation.id,
        field: 'relation',
        reason: 'That two claims are the same is written as support in both directions.',
      });
    } else {
      lines.push(`  /* refines ${target} */`);
      lost.push({ id: relation.id, field: 'relation', reason: 'Argdown has no sign for “refines”; it is a comment.' });
    }
  }
  return [lines.join('\n'), ...unsigned].join('\n\n');
}

function words({ library }: ClaimSource, { from, anchors, article, speaker }: DossierEntry): string {
  if (from.kind === 'note') return `Note: ${titleOf(library, from)}`;
  const said = anchors.map(({ quote }) => quote).join(' … ');
  const quoted = /^[“„«"]/.test(said) ? said : `“${said}”`;
  return [quoted, speaker?.name, article && articleWords(library, article)].filter((part) => part).join(' — ');
}

/** On one line, signs that Argdown reads escaped: “===” would begin another head, wherever it stands. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\[\]<>{}#@*_`|:;/=]/g, '\\$&');
