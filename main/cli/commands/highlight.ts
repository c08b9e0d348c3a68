import { describeAnchor } from '../../../shared/anchoring';
import { newHighlight, transact } from '../../../shared/model/actions';
import { add } from '../../../shared/model/edits';
import { ok } from '../../../shared/result';
import { colorChoices, colorOf } from '../colors';
import { defineCommand } from '../command';
import { findQuote } from '../findQuote';
import { lookUp } from '../lookUp';
import { maker } from '../maker';
import { tagsByName } from '../tags';

export const highlight = defineCommand({
  name: 'highlight',
  summary: 'Highlight a passage of an article.',
  operands: ['ARTICLE'],
  options: {
    quote: { value: 'TEXT', says: 'The words to highlight.', required: true },
    prefix: { value: 'TEXT', says: 'What stands directly before them, when they stand in several places.' },
    suffix: { value: 'TEXT', says: 'What stands directly after them.' },
    color: { value: 'COLOR', says: 'Yellow when left out.', oneOf: colorChoices },
    comment: { value: 'TEXT', says: 'A remark on the passage.' },
    tag: { value: 'NAME', says: 'A tag; made when there is none of this name.', many: true },
  },
  details: [
    'ARTICLE is an id or a citation key. The words are looked for letter by letter; when they are not there, quotation',
    'marks, dashes and white space may differ, if only one place is meant. The highlight keeps the words of the text.',
    'Offsets in the answer count UTF-16 units, end exclusive.',
  ].join('\n'),
  run: async ({ operands: [wanted], options, library }) => {
    const { quote, prefix = '', suffix = '', color = 'yellow', comment, tag } = options;
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const article = await lookUp(client, wanted, 'article');
    if (!article.ok) return article;
    const text = await client.text({ id: article.value.id });
    if (!text.ok) return text;
    const range = findQuote(text.value.text, quote, { prefix, suffix });
    if (!range.ok) return range;
    const tags = await tagsByName(client, tag);
    if (!tags.ok) return tags;
    const anchor = describeAnchor(text.value.text, range.value.start, range.value.end);
    const made = {
      ...newHighlight(maker, {
        articleId: article.value.id,
        textHash: text.value.hash,
        anchor,
        color: colorOf(color),
        ...(comment === undefined ? {} : { comment }),
      }),
      tagIds: tags.value.ids,
    };
    const applied = await client.apply(transact(maker, 'Add highlight', [...tags.value.added, made].map(add)));
    if (!applied.ok) return applied;
    const { start, end } = anchor;
    return ok({
      json: { id: made.id, start, end, quote: anchor.quote, articleId: made.articleId },
      text: `${made.id}  ${start}–${end}`,
    });
  },
});
