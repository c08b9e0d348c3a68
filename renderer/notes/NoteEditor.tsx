import { autocompletion, completionKeymap, completionStatus } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, placeholder, tooltips } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { runCommand } from '../app/commands';
import type { Place } from '../app/target';
import { arrivedWords, setArrived } from './arrivedWords';
import { completeCitation, typeOverBracket } from './citationCompletion';
import { editorTheme } from './editorTheme';
import { markdownLook } from './markdownLook';
import styles from './NoteEditor.module.css';
import { setUnknownKeys, unknownKeys } from './unknownKeys';

export interface NoteEditorProps {
  /** Another text than the editor holds replaces it. */
  text: string;
  onType: (text: string) => void;
  /** Says where the caret was, in UTF-16 units. */
  onLeave: (caret: number) => void;
  autoFocus: boolean;
  /** Another one puts the caret there, in UTF-16 units, and gives it the focus. */
  writeOn?: { readonly at: number } | undefined;
  /** The passage that was come for: it is marked, and brought into sight. */
  arrived?: Place | undefined;
  /** Citation keys that no article has: another set marks them where they stand then. */
  unknown: ReadonlySet<string>;
}

/** The page's nonce, without which the content security policy refuses the editor's styles. */
const nonce = (): string => {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return meta?.nonce || meta?.content || '';
};

/** Where a note is written: Markdown, with citations completed after `[@`. */
export function NoteEditor({ text, onType, onLeave, autoFocus, writeOn, arrived, unknown }: NoteEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(undefined);
  const latest = useRef({ onType, onLeave });
  useEffect(() => {
    latest.current = { onType, onLeave };
  });

  const start = useRef({ text, autoFocus });
  useEffect(() => {
    if (!host.current) return;
    const view = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: start.current.text,
        extensions: [
          writing,
          EditorView.cspNonce.of(nonce()),
          EditorView.updateListener.of((update) => {
            if (update.docChanged && !update.transactions.every((each) => each.isUserEvent('set'))) {
              latest.current.onType(update.state.doc.toString());
            }
          }),
          EditorView.domEventHandlers({ blur: (_, { state }) => latest.current.onLeave(state.selection.main.head) }),
        ],
      }),
    });
    editor.current = view;
    if (start.current.autoFocus) view.focus();
    return () => {
      start.current = { text: view.state.doc.toString(), autoFocus: false };
      view.destroy();
    };
  }, []);

  useEffect(() => {
    const view = editor.current;
    if (!view || view.state.doc.toString() === text) return;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, userEvent: 'set' });
  }, [text]);

  useEffect(() => {
    const view = editor.current;
    if (!view || !writeOn) return;
    view.dispatch({ selection: { anchor: Math.min(writeOn.at, view.state.doc.length) }, scrollIntoView: true });
    view.focus();
  }, [writeOn]);

  useEffect(() => {
    const view = editor.current;
    if (!view) return;
    const at = Math.min(arrived?.start ?? 0, view.state.doc.length);
    const intoSight = arrived ? [EditorView.scrollIntoView(at, { y: 'center' })] : [];
    view.dispatch({ effects: [setArrived.of(arrived), ...intoSight] });
  }, [arrived]);

  useEffect(() => {
    editor.current?.dispatch({ effects: setUnknownKeys.of(unknown) });
  }, [unknown]);

  return <div ref={host} className={styles.editor} />;
}

const writing: Extension = [
  history(),
  markdown({ base: markdownLanguage }),
  markdownLook,
  editorTheme,
  unknownKeys,
  arrivedWords,
  EditorView.lineWrapping,
  EditorView.perLineTextDirection.of(true),
  placeholder('What do you make of it? [@ cites an article.'),
  // Only a begun citation is completed, so an Enter as soon as articles are offered is meant for them.
  typeOverBracket,
  autocompletion({ override: [completeCitation], icons: false, interactionDelay: 0 }),
  tooltips({ position: 'fixed' }),
  EditorView.contentAttributes.of({ 'aria-label': 'Note', spellcheck: 'true', 'data-focus-first': '' }),
  keymap.of([
    { key: 'Mod-l', run: () => runCommand('mark.link') },
    { key: 'Escape', run: leave },
    ...completionKeymap,
    ...defaultKeymap,
    ...historyKeymap,
  ]),
];

/** Escape leaves the words, so that single keys are commands again. A completion in sight takes it first. */
function leave({ dom, state }: EditorView): boolean {
  if (completionStatus(state) !== null) return false;
  dom.closest<HTMLElement>('[data-note]')?.focus();
  return true;
}
