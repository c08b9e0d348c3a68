import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Electron's command line: `electron [-r MODULE] [--switch[=value]] FOLDER [arguments of the application]`.
 * @param {string[]} given
 */
export function readCommandLine(given) {
  /** @type {string[]} */
  const required = [];
  /** @type {Map<string, string>} */
  const switches = new Map();
  let folder;
  for (let at = 0; at < given.length && folder === undefined; at += 1) {
    const word = given[at] ?? '';
    if (word === '-r' || word === '--require') required.push(resolve(given[(at += 1)] ?? ''));
    else if (word.startsWith('-')) switches.set(...asSwitch(word));
    else folder = resolve(word);
  }
  if (folder === undefined) throw new Error('The stand-in needs the folder of an application.');
  for (const word of given) if (word.startsWith('--')) switches.set(...asSwitch(word));
  const described = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { required, switches, folder, package: described, shown: given };
}

/**
 * @param {string} word
 * @returns {[name: string, value: string]}
 */
function asSwitch(word) {
  const [, name = '', value = ''] = /^-+([^=]*)=?(.*)$/s.exec(word) ?? [];
  return [name, value];
}
