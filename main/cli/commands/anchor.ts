import { ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { readJson, readUtf8 } from '../io';
import { resolveSelectors } from '../selectors';

export const anchor = defineCommand({
  name: 'anchor',
  summary: 'Find the passage of a W3C selector in a text. Needs no library.',
  operands: [],
  options: {
    text: { value: 'FILE', says: 'The text, UTF-8.', required: true },
    selector: { value: 'FILE', says: 'The selector, JSON.', required: true },
  },
  details: [
    'The selector is a TextQuoteSelector, a TextPositionSelector, a list of them for one passage, or an annotation or target',
    'that has them as “selector”. Offsets count Unicode code points, end exclusive, as the W3C recommends, both in the',
    'selector and in the answer; “utf16” gives the same place in UTF-16 units. “found” is exact, moved, approximate (with',
    'the share of the words that is still there as “score”) or lost.',
  ].join('\n'),
  run: async ({ options, io }) => {
    const text = await readUtf8(io, options.text);
    if (!text.ok) return text;
    const selector = await readJson(io, options.selector);
    if (!selector.ok) return selector;
    const match = resolveSelectors(text.value, selector.value);
    if (!match.ok) return match;
    const { found, start, end } = match.value;
    const place = start === null ? '' : `  ${start}–${end}`;
    return ok({ json: match.value, text: `${found}${place}` });
  },
});
