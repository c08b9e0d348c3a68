import type { CheckedQuotation } from '../../../shared/api';
import { diffAsText } from '../../../shared/diff/words';
import { ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { plural, shorten } from '../rows';
import { localDay } from '../../../shared/localDay';

export const noteCheck = defineCommand({
  name: 'note check',
  summary: 'Compare the quotations of a note with the stored texts.',
  operands: ['ID'],
  options: {},
  details: [
    'Looks at words in quotation marks and at block quotations, each with the citation behind it, or before it in the',
    'paragraph, or else in what the note is about. “status” is verbatim, differs (with what the text says as “actual”) or',
    'not-found. Spacing and the kind of quotation marks and dashes do not count, nor do omissions (…) and [brackets].',
  ].join('\n'),
  run: async ({ operands: [id], library }) => {
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const checked = await notebook.value.client.checkNote({ id });
    if (!checked.ok) return checked;
    const { quotations } = checked.value;
    const count = (status: CheckedQuotation['status']): number =>
      quotations.filter((quotation) => quotation.status === status).length;
    const sum = `${plural(quotations.length, 'quotation')}: ${count('verbatim')} verbatim, ${count('differs')} differ, ${count('not-found')} not found.`;
    return ok({ json: { quotations }, text: [...quotations.map(describe), sum].join('\n\n') });
  },
});

function describe({ quote, citation, status, diff, reason, olderVersion }: CheckedQuotation): string {
  const said = olderVersion && `The text changed after ${localDay(olderVersion.addedAt)}; it was verbatim before.`;
  return [
    `${status}  “${shorten(quote, 200)}”${citation === null ? '' : ` @${citation}`}`,
    ...[diff && diffAsText(diff), reason, said].flatMap((line) => (line ? [`  ${line}`] : [])),
  ].join('\n');
}
