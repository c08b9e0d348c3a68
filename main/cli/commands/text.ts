import { err, ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { lookUp } from '../lookUp';

export const text = defineCommand({
  name: 'text',
  summary: 'Print the plain text of an article.',
  operands: ['ARTICLE'],
  options: { at: { value: 'HASH', says: 'An older version, by the first digits of its hash; see versions.' } },
  run: async ({ operands: [id], options: { at: version }, library }) => {
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    if (version === undefined) {
      const found = await client.text({ id });
      return found.ok ? ok({ json: found.value, text: found.value.text }) : found;
    }
    const article = await lookUp(client, id, 'article');
    if (!article.ok) return article;
    const hash = article.value.texts.find((one) => one.hash.startsWith(version))?.hash;
    if (hash === undefined)
      return err('not-found', `${id} has no version ${version}. commonplace versions lists them.`);
    const found = await client.text({ id, hash });
    return found.ok ? ok({ json: found.value, text: found.value.text }) : found;
  },
});
