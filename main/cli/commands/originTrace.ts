import { traceTo, type PassageId } from '../../../shared/model/origins';
import { err, ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { lookUp } from '../lookUp';
import { maker } from '../maker';
import { plural } from '../rows';

export const originTrace = defineCommand({
  name: 'origin trace',
  summary: 'Say to which origin statements and highlights trace back, or take it back.',
  operands: ['PASSAGE...'],
  options: { to: { value: 'ORIGIN|none', says: 'The origin; “none” takes it back.', required: true } },
  run: async ({ operands: passageIds, options, library }) => {
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const origin = options.to === 'none' ? undefined : await lookUp(client, options.to, 'origin');
    if (origin && !origin.ok) return origin;
    if (origin?.value.review === 'rejected')
      return err('invalid', 'This origin was rejected; nothing can trace to it.');
    const passages: PassageId[] = [];
    for (const id of passageIds) {
      const passage = await lookUp(client, id, 'statement', 'highlight');
      if (!passage.ok) return passage;
      passages.push(passage.value.id);
    }
    const applied = await client.apply(traceTo(maker, passages, origin?.value.id ?? null));
    if (!applied.ok) return applied;
    return ok({
      json: { passages, origin: origin?.value.id ?? null },
      text: `${plural(passages.length, 'passage')} changed.`,
    });
  },
});
