import type { ParagraphDiff } from '../../../shared/diff/paragraphs';
import { diffAsText } from '../../../shared/diff/words';
import type { TextVersion } from '../../../shared/model/records';
import { ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { lookUp } from '../lookUp';
import { rows } from '../rows';

export const versions = defineCommand({
  name: 'versions',
  summary: 'List the versions of an article’s text, and what changed between two of them.',
  operands: ['ARTICLE'],
  options: {
    from: {
      value: 'HASH',
      says: 'The older version, by the first digits of its hash; the one before --to when left out.',
    },
    to: { value: 'HASH', says: 'The newer version; the newest when left out.' },
  },
  details: 'Words that went stand in [-brackets-], words that came in {+braces+}. text ARTICLE --at HASH prints one.',
  run: async ({ operands: [wanted], options: { from, to }, library }) => {
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const article = await lookUp(client, wanted, 'article');
    if (!article.ok) return article;
    const { id, texts } = article.value;
    const table = rows(texts.map(({ hash, addedAt, words }) => [hash.slice(0, 12), addedAt, `${words} words`]));
    if (texts.length < 2 && from === undefined && to === undefined)
      return ok({ json: { versions: texts, paragraphs: [] }, text: table });
    const compared = await client.compareVersions({ id, ...(from && { from }), ...(to && { to }) });
    if (!compared.ok) return compared;
    return ok({
      json: { versions: texts, ...compared.value },
      text: `${table}\n\n${changesAsText(compared.value)}`,
    });
  },
});

function changesAsText({
  from,
  to,
  paragraphs,
}: {
  from: TextVersion;
  to: TextVersion;
  paragraphs: ParagraphDiff[];
}): string {
  const changed = paragraphs.flatMap((paragraph) => (paragraph.type === 'same' ? [] : [asText(paragraph)]));
  const head = `From ${from.hash.slice(0, 12)} to ${to.hash.slice(0, 12)}:`;
  return [head, ...(changed.length === 0 ? ['No paragraph has other words.'] : changed)].join('\n\n');
}

const asText = (paragraph: Exclude<ParagraphDiff, { type: 'same' }>): string =>
  diffAsText(
    paragraph.type === 'changed'
      ? paragraph.parts
      : [{ type: paragraph.type === 'gone' ? 'gone' : 'new', text: paragraph.text }],
  );
