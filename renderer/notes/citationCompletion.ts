import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import { writtenKey } from '../../shared/model/pandocCitations';
import { client } from '../api/client';
import { begunCitation } from './begunCitation';

const OFFERED = 8;

/** Completes citation keys after `[@` by title, people or key. */
export async function completeCitation(context: CompletionContext): Promise<CompletionResult | null> {
  const line = context.state.doc.lineAt(context.pos);
  const begun = begunCitation(line.text.slice(0, context.pos - line.from));
  if (!begun) return null;
  const picked = await client.pick({ text: begun.typed, kinds: ['article'], limit: OFFERED });
  if (!picked.ok || context.aborted) return null;
  const found = await Promise.all(picked.value.map(({ id }) => client.get({ id })));
  const options = found.flatMap((answer, index): Completion[] => {
    if (!answer.ok || answer.value.kind !== 'article') return [];
    const key = answer.value.citationKey;
    return [{ label: key, detail: picked.value[index]?.label ?? '', apply: insertKey }];
  });
  return { from: line.from + begun.from, options, filter: false };
}

/** Puts the key as pandoc reads it, and closes the brackets. */
function insertKey(view: EditorView, { label }: Completion, from: number, to: number): void {
  const key = writtenKey(label);
  const after = /^\}?\]/.exec(view.state.sliceDoc(to, to + 2))?.[0] ?? '';
  const insert = `${key}]`;
  view.dispatch({
    changes: { from, to: to + after.length, insert },
    selection: { anchor: from + insert.length },
    userEvent: 'input.complete',
  });
}
