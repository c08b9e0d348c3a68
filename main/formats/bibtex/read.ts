import { lookup } from '../../../shared/lookup';
import type { Parsed, Reference } from '../format';
import { makeCitationKey } from '../../../shared/model/citationKey';
import { textFromLatex } from './readText';
import { itemFromEntry } from './readEntry';
import { scan, type RawEntry, type RawField } from './scan';

/**
 * Reads BibTeX and BibLaTeX alike. Entries inherit from the entry they cross-reference; what cannot be read is reported
 * by line. An entry without a key gets a new one.
 */
export function parseBibtex(text: string): Parsed {
  const { entries, failed, preamble } = scan(text);
  const macros = definedMacros(preamble);
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  const taken = new Set(entries.map(({ key }) => key));
  const references: Reference[] = [];
  for (const entry of entries) {
    if (entry.type === 'xdata' || entry.type === 'set') continue;
    const csl = itemFromEntry(withInherited(entry, byKey), macros);
    const id = entry.key === '' ? makeCitationKey(csl, (key) => taken.has(key)) : entry.key;
    taken.add(id);
    references.push({ id, csl, line: entry.line, ...(entry.key === '' && { isKeyless: true }) });
  }
  return { references, failed };
}

/** `\newcommand{\name}{text}` and `\def\name{text}` of a preamble; macros with arguments are left alone. */
function definedMacros(preamble: string): ReadonlyMap<string, string> {
  const defined = new Map<string, string>();
  const definition =
    /\\(?:(?:re)?newcommand|providecommand|def)\s*\*?\s*\{?\s*\\([a-zA-Z]+)\s*\}?\s*\{((?:[^{}#]|\{(?:[^{}#]|\{[^{}#]*\})*\})*)\}/g;
  for (const [, name = '', text = ''] of preamble.matchAll(definition)) defined.set(name, text);
  return defined;
}

/** How deep entries may refer to one another; a circle ends there. */
const DEEPEST = 5;

/** What never comes from another entry. */
const OWN = new Set([
  'crossref',
  'xref',
  'xdata',
  'ids',
  'entryset',
  'entrysubtype',
  'execute',
  'label',
  'options',
  'presort',
  'related',
  'sortkey',
  'shorttitle',
  'keywords',
  'note',
  'annotation',
  'abstract',
  'file',
  'timestamp',
  'owner',
]);

/** Fields that change their name on the way to the part: the title of a book is the book title of its chapter. */
const RENAMED: readonly (readonly [parents: RegExp, children: RegExp, names: Readonly<Record<string, string>>])[] = [
  [
    /^(?:mv)?(?:book|collection|reference|proceedings)$/,
    /^(?:in|supp|bookin)|^conference$/,
    { title: 'booktitle', subtitle: 'booksubtitle', titleaddon: 'booktitleaddon' },
  ],
  [/^periodical$/, /^(?:article|suppperiodical|review)$/, { title: 'journaltitle', subtitle: 'journalsubtitle' }],
];

function withInherited(entry: RawEntry, byKey: ReadonlyMap<string, RawEntry>, depth = 0): RawEntry {
  const named = (field: string) => entry.fields.get(field)?.value.split(',') ?? [];
  const parents = [...named('xdata'), ...named('crossref')].map((key) =>
    byKey.get(textFromLatex(key, { verbatim: true }).toLowerCase()),
  );
  if (depth === DEEPEST || parents.every((parent) => parent === undefined || parent === entry)) return entry;
  const fields = new Map<string, RawField>(entry.fields);
  for (const parent of parents) {
    if (!parent || parent === entry) continue;
    const whole = withInherited(parent, byKey, depth + 1);
    const names = RENAMED.find(([from, to]) => from.test(parent.type) && to.test(entry.type))?.[2] ?? {};
    for (const field of whole.fields.values()) {
      if (OWN.has(field.name) && parent.type !== 'xdata') continue;
      const name = lookup(names, field.name) ?? field.name;
      if (!fields.has(name)) fields.set(name, { ...field, name, written: name });
    }
  }
  return { ...entry, fields };
}
