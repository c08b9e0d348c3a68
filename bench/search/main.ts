import { join } from 'node:path';
import { SIZES, type Size } from '../generate/library';
import { NAMES } from './engines';
import { measureFirst } from './first';
import { measureMemory, measureOne, type EngineName } from './measured';
import { measureQuality } from './quality';
import { measureSpeed } from './speed';
import { measureTyping } from './typing';

/*
 * npm run bench -- search typing [S M L]    what the window does while one types, in Chromium
 * npm run bench -- search quality [own]     how good the answers are, on data that others wrote
 * npm run bench -- search speed [S M L]     how fast, how large, how complete, on generated libraries
 */

const [what, ...rest] = process.argv.slice(2);
const isSize = (text: string): text is Size => Object.hasOwn(SIZES, text);

if (what === 'one') {
  const [name = '', size = '', questions] = rest; // as speed.ts gives them
  if (isSize(size)) console.log(JSON.stringify(await measureOne(name as EngineName, size, Number(questions))));
} else if (what === 'held') {
  const [name = '', size = ''] = rest; // as speed.ts gives them
  if (isSize(size)) console.log(await measureMemory(name as EngineName, size));
} else if (what === 'first') {
  const [moment = '', query = '', texts = '', index = ''] = rest; // as first.ts gives them
  console.log(JSON.stringify(await measureFirst(moment, query, texts, index)));
} else if (what === 'quality')
  measureQuality(join(process.cwd(), '../shared/suites'), rest[0] === 'own' ? ['commonplace'] : NAMES);
else if (what === 'speed') measureSpeed(rest.length > 0 ? rest.filter(isSize) : ['S', 'M', 'L']);
else if (what === 'typing') for (const size of rest.filter(isSize)) await measureTyping(size);
else console.log('Which one? npm run bench -- search quality | speed | typing');
