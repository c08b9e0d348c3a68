import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
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

function insertKey(view: EditorView, { label }: Completion, from: number, to: number): void {
  const isClosed = view.state.sliceDoc(to, to + 1) === ']';
  const insert = isClosed ? label : `${label}]`;
  const anchor = from + label.length + 1;
  view.dispatch({ changes: { from, to, insert }, selection: { anchor }, userEvent: 'input.complete' });
}
