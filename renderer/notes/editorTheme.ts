import { EditorView } from '@codemirror/view';

/** The editor in the tokens of the window, so that it follows the theme by itself. */
export const editorTheme = EditorView.theme({
  '&': { color: 'var(--ink)', background: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-serif)', lineHeight: 'var(--leading-reading)', overflow: 'visible' },
  '.cm-content': { padding: '0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0', unicodeBidi: 'plaintext' },
  '.cm-placeholder': { color: 'var(--soft)', fontStyle: 'italic' },
  '.cm-tooltip': {
    border: '1px solid var(--line)',
    borderRadius: 'var(--radius)',
    background: 'var(--raised)',
    color: 'var(--ink)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    maxWidth: 'min(520px, 90vw)',
    maxHeight: '18em',
    padding: 'var(--space-1)',
    fontFamily: 'var(--font-sans)',
    fontSize: 'var(--size-body)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    gap: 'var(--space-3)',
    padding: '4px var(--space-2)',
    borderRadius: 'var(--radius-small)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--accent-soft)',
    color: 'var(--ink)',
  },
  '.cm-completionDetail': {
    overflow: 'hidden',
    margin: '0',
    color: 'var(--soft)',
    fontStyle: 'normal',
    textOverflow: 'ellipsis',
  },
});
