import { err, ok } from '../../../shared/result';
import { fillWithSample } from '../../notebook/sample';
import { defineCommand } from '../command';

export const init = defineCommand({
  name: 'init',
  summary: 'Make a new, empty library.',
  operands: [],
  options: { sample: { says: 'Fill it with the sample: eight short texts, highlights, notes and claims.' } },
  run: async ({ options: { sample }, library }) => {
    const existing = await library.open('read');
    if (existing.ok)
      return err('already-exists', `There is already a library in ${library.folder}. Nothing was changed.`);
    if (existing.error.code !== 'not-found') return existing;
    const made = await library.open('create');
    if (!made.ok) return made;
    const filled = sample ? await fillWithSample(made.value) : ok(undefined);
    if (!filled.ok) return filled;
    return ok({
      json: { library: library.folder },
      text: `Made a library in ${library.folder}${sample ? ', with the sample' : ''}.`,
    });
  },
});
