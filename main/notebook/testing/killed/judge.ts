import { isDeepStrictEqual } from 'node:util';
import { inProcessWorker } from '../../../worker/inProcess';
import { openNotebook, type Notebook } from '../../open';
import { ACTIONS, possibleContents, type Outcome } from './script';

export interface Verdict {
  /** How many actions were acknowledged. */
  readonly acknowledged: number;
  /** What is wrong, in words; empty when the library is sound and holds what it must. */
  readonly wrong: readonly string[];
}

/** Opens what a victim left behind, twice, and compares it with what the victim said. */
export async function judge(library: string, lines: readonly string[]): Promise<Verdict> {
  const outcomes = outcomesOf(lines);
  const acknowledged = outcomes.filter((outcome) => outcome === 'done').length;
  const wrong: string[] = [];
  try {
    const first = await look(library);
    if (first.problems.length > 0) wrong.push(`corrupt: ${first.problems.join(' ')}`);
    const possible = possibleContents(outcomes).map((content) => [...content].sort());
    if (!possible.some((content) => isDeepStrictEqual(content, first.content)))
      wrong.push(`lost or changed: ${JSON.stringify(first.content)} is none of ${JSON.stringify(possible)}`);
    const second = await look(library);
    if (second.says.length > 0) wrong.push(`not mended by opening: ${second.says.join(' ')}`);
    if (!isDeepStrictEqual(second.content, first.content)) wrong.push('changed by closing and opening');
  } catch (error) {
    wrong.push(`corrupt: ${error instanceof Error ? error.message : String(error)}`);
  }
  return { acknowledged, wrong };
}

const OUTCOMES: Record<string, Outcome> = { '+': 'done', '-': 'refused', '~': 'unclear' };

export function outcomesOf(lines: readonly string[]): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const line of lines) {
    const [sign = '', number = ''] = line.split(' ');
    if (sign !== '!') outcomes[Number(number)] = OUTCOMES[sign];
  }
  return Array.from(outcomes.slice(0, ACTIONS.length)); // without holes
}

/** What is wrong with a library by its own verification, and how many entries it has seen. */
export async function soundness(library: string): Promise<{ problems: readonly string[]; seq: number }> {
  const { problems, seq } = await look(library);
  return { problems, seq };
}

async function look(library: string) {
  const opened = await openNotebook(library, { worker: inProcessWorker(), create: true, version: '0' });
  if (!opened.ok) throw new Error(opened.error.message);
  const notebook = opened.value;
  try {
    const { api } = notebook;
    const info = await api.library({});
    const verified = await api.verify({});
    if (!info.ok || !verified.ok) throw new Error('The library could not be read back.');
    const problems = verified.value.problems.map(({ what, where }) => `${where}: ${what}`);
    return { says: info.value.opening, seq: info.value.seq, problems, content: await contentOf(notebook) };
  } finally {
    await notebook.close();
  }
}

/** Notes by key and documents by text, sorted. */
async function contentOf({ api }: Notebook): Promise<[string, string][]> {
  const content: [string, string][] = [];
  for (const kind of ['note', 'article'] as const) {
    const rows = await api.list({ kind, where: '', sort: 'title', descending: false, offset: 0, limit: 500 });
    if (!rows.ok) throw new Error(rows.error.message);
    for (const { id } of rows.value.items) {
      const item = kind === 'note' ? await api.get({ id }) : await api.text({ id });
      if (!item.ok) throw new Error(item.error.message);
      const text = (item.value as { text: string }).text; // notes and texts have it under this name
      content.push([kind === 'note' ? id.slice('note-'.length) : text, text]);
    }
  }
  return content.sort();
}
