import Fuse from 'fuse.js';
import { err, ok } from '../../../shared/result';
import { ownStyles } from '../citing';
import { defineCommand } from '../command';
import { readUtf8 } from '../io';

export const styles = defineCommand({
  name: 'styles',
  summary: 'List citation styles, or add one from a .csl file. Needs no library.',
  operands: ['[WORDS...]'],
  options: {
    add: { value: 'FILE', says: 'A .csl file, kept for this machine; what is wrong with it is named.' },
    remove: { value: 'ID', says: 'Take an added style away again.' },
  },
  details: 'WORDS narrow the list to names like them, misspelt or not, best first.',
  run: async ({ operands: words, options: { add, remove }, io }) => {
    const own = ownStyles(io);
    if (add !== undefined && remove !== undefined) return err('bad-request', 'Give either --add or --remove.');
    if (add !== undefined) {
      const text = await readUtf8(io, add);
      if (!text.ok) return text;
      const added = await own.add(text.value);
      if (!added.ok) return err(added.error.code, `${add}: ${added.error.message}`);
      return ok({ json: added.value, text: `Added ${added.value.id} (${added.value.title}).` });
    }
    if (remove !== undefined) {
      const removed = await own.remove(remove);
      return removed.ok ? ok({ json: removed.value, text: `Removed ${remove}.` }) : removed;
    }
    const all = await own.list();
    if (!all.ok) return all;
    const fuse = new Fuse(all.value, { keys: ['id', 'title'], ignoreLocation: true, threshold: 0.4 });
    const items = words.length > 0 ? fuse.search(words.join(' ')).map(({ item }) => item) : all.value;
    return ok({
      json: { total: items.length, items },
      text: items.map(({ id, title, own }) => `${id}  ${title}${own ? '  (yours)' : ''}`).join('\n'),
    });
  },
});
