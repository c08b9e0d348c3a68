import type { CslItem } from '../../shared/model/records';
import { referenceFormats, type Reference, type ReferenceFormat } from '../../main/formats';
import { generateLibrary } from '../generate/library';
import { preview } from '../bibliography-preview/preview';
import { importing } from './importing';
import { compare, type Contender } from '../kit/measure';
import { peer } from '../kit/peer';
import { printTable, printTimings, shown } from '../kit/table';

// npm run bench -- bibliography [ENTRIES]: references in and out, beside other readers and writers, and the
// list of them after one edit, beside citeproc; all in one run, with the targets.

const entries = Number(process.argv[2] ?? 10_000);
/** The peers are slow: they read and write so many, and the table shows what one entry takes. */
const fewer = Math.min(entries, 1_000);

const references: Reference[] = [];
for (const { article } of generateLibrary(entries).bundles())
  references.push({ id: article.citationKey, csl: article.csl });

const formatOf = (id: ReferenceFormat['id']): Required<ReferenceFormat> => {
  const format = referenceFormats.find((other) => other.id === id);
  if (!format?.write) throw new Error(`${id} is only read.`);
  return { ...format, write: format.write };
};
const biblatex = formatOf('biblatex');
const text = biblatex.write(references).text;
const few = biblatex.write(references.slice(0, fewer)).text;

/** The time of one entry, so that contenders may have different numbers of them. */
const each = (name: string, count: number, run: () => unknown): Contender => ({
  name,
  run: async () => {
    await run();
    return count;
  },
});

interface Cite {
  readonly parse: { bibtex: { text(text: string): unknown } };
  readonly Cite: new (data: unknown) => { format(as: string): string };
}

const retorquere = await peer<{ parse(text: string): { entries: unknown[] } }>('@retorquere/bibtex-parser');
const citationJs = await peer<Cite>('@citation-js/core');
const hasPlugins = (await peer('@citation-js/plugin-bibtex')) && (await peer('@citation-js/plugin-ris'));

const reading = await compare(3, [
  each(`Commonplace, BibLaTeX, ${entries}`, entries, () => biblatex.parse(text)),
  ...(retorquere ? [each(`@retorquere/bibtex-parser, ${fewer}`, fewer, () => retorquere.parse(few))] : []),
  ...(citationJs && hasPlugins ? [each(`@citation-js, ${fewer}`, fewer, () => new citationJs.Cite(few))] : []),
]);
printTimings('read one entry', reading);

const csl = references.slice(0, fewer).map(({ id, csl }): CslItem => ({ ...csl, id }));
const writing = await compare(3, [
  each(`Commonplace with loss report, BibLaTeX, ${entries}`, entries, () => biblatex.write(references)),
  ...(citationJs && hasPlugins
    ? [each(`@citation-js, BibTeX, ${fewer}`, fewer, () => new citationJs.Cite(csl).format('bibtex'))]
    : []),
]);
printTimings('write one entry', writing);

const rows = [];
for (const { label, parse, write } of referenceFormats) {
  if (!write) continue;
  const begun = performance.now();
  const written = write(references);
  const between = performance.now();
  const { length } = parse(written.text).references;
  rows.push([
    label,
    `${shown((between - begun) / 1000)} s`,
    `${shown((performance.now() - between) / 1000)} s`,
    length,
  ]);
}
printTable([`${entries} entries`, 'written, with report (target 1 s)', 'read (target 10 s)', 'entries read'], rows);

await importing(text, entries);
await preview(['apa'], fewer);
