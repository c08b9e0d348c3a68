import { ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { plural } from '../rows';

export const verify = defineCommand({
  name: 'verify',
  summary: 'Read the whole library back and compare.',
  operands: [],
  options: {},
  details: 'The exit code is 1 when something is wrong.',
  run: async ({ library }) => {
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const report = await notebook.value.client.verify({});
    if (!report.ok) return report;
    const { ok: isSound, problems } = report.value;
    if (isSound) return ok({ json: report.value, text: `${library.folder} is sound.` });
    return ok({
      json: report.value,
      text: problems
        .map(({ what, where, repairable }) => `${where}: ${what}${repairable ? ' (can be repaired)' : ''}`)
        .join('\n'),
      failed: `${library.folder} has ${plural(problems.length, 'problem')}. Nothing was changed.`,
    });
  },
});
