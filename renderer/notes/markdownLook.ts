import { syntaxTree } from '@codemirror/language';
import { RangeSetBuilder, type Extension } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import styles from './NoteEditor.module.css';

/** How the parts of Markdown look while they are written, by the names of the parser's nodes. */
const LOOKS: Readonly<Record<string, string | undefined>> = {
  ATXHeading1: styles.heading1,
  ATXHeading2: styles.heading2,
  ATXHeading3: styles.heading3,
  ATXHeading4: styles.heading3,
  SetextHeading1: styles.heading1,
  SetextHeading2: styles.heading2,
  Emphasis: styles.emphasis,
  StrongEmphasis: styles.strong,
  Strikethrough: styles.struck,
  InlineCode: styles.code,
  FencedCode: styles.code,
  Blockquote: styles.quotation,
  URL: styles.faint,
  Comment: styles.faint,
  CommentBlock: styles.faint,
  HeaderMark: styles.faint,
  EmphasisMark: styles.faint,
  StrikethroughMark: styles.faint,
  CodeMark: styles.faint,
  LinkMark: styles.faint,
  QuoteMark: styles.faint,
  ListMark: styles.faint,
};

const decorations = new Map(
  Object.entries(LOOKS).map(([name, look]) => [name, Decoration.mark({ class: look ?? '', inclusive: true })]),
);

function decorate(view: EditorView): DecorationSet {
  const found: { from: number; to: number; decoration: Decoration }[] = [];
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter: (node) => {
        const decoration = decorations.get(node.name);
        if (decoration && node.from < node.to) found.push({ from: node.from, to: node.to, decoration });
      },
    });
  }
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to, decoration } of found.sort((a, b) => a.from - b.from || b.to - a.to)) {
    builder.add(from, to, decoration);
  }
  return builder.finish();
}

/** Draws Markdown as it means while it stays the text that it is. */
export const markdownLook: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }
    update({ docChanged, viewportChanged, startState, state, view }: ViewUpdate) {
      if (docChanged || viewportChanged || syntaxTree(startState) !== syntaxTree(state))
        this.decorations = decorate(view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
