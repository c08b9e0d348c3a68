import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { EditorView } from '@codemirror/view';
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

/** Puts the key as pandoc reads it, and closes the brackets behind the caret: a page, or another work, is typed on. */
function insertKey(view: EditorView, { label }: Completion, from: number, to: number): void {
  const key = writtenKey(label);
  const after = /^\}?\]/.exec(view.state.sliceDoc(to, to + 2))?.[0] ?? '';
  const insert = `${key}]`;
  view.dispatch({
    changes: { from, to: to + after.length, insert },
    selection: { anchor: from + key.length },
    userEvent: 'input.complete',
  });
}

/** Who closes a citation that is closed already goes on behind it. */
export const typeOverBracket = EditorView.inputHandler.of((view, from, to, text) => {
  if (text !== ']' || from !== to || view.state.sliceDoc(from, from + 1) !== ']') return false;
  const line = view.state.doc.lineAt(from);
  if (!/\[[^[\]]*@[^[\]]*$/.test(line.text.slice(0, from - line.from))) return false;
  view.dispatch({ selection: { anchor: from + 1 }, userEvent: 'select' });
  return true;
});
