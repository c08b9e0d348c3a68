import type { ComponentProps } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import styles from './NotePreview.module.css';

/** Nothing is fetched: pictures are named. Links open in the browser, and only when they are followed. */
const components: Components = {
  h1: (props) => <h2>{props.children}</h2>,
  h2: (props) => <h3>{props.children}</h3>,
  h3: (props) => <h4>{props.children}</h4>,
  img: ({ alt }) => <em>{alt ? `Picture: ${alt}` : 'A picture'}</em>,
  a: ({ href, children }) =>
    href ? (
      <a href={href} title={href} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
    ) : (
      <span>{children}</span> // its address was no page's, as that of a script
    ),
};
const plugins: ComponentProps<typeof Markdown>['remarkPlugins'] = [
  [remarkGfm, { singleTilde: false }], // as pandoc reads it, and what is exported
  withoutComments,
];

/** Comments, as the link from a quotation to its highlight, are not for reading. */
function withoutComments() {
  return (tree: MarkdownNode) => removeComments(tree);
}

interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  children?: MarkdownNode[];
}

function removeComments(node: MarkdownNode): void {
  if (!node.children) return;
  node.children = node.children.filter(({ type, value }) => !(type === 'html' && /^<!--[\s\S]*-->$/.test(value ?? '')));
  node.children.forEach(removeComments);
}

/** A note as it reads. */
export function NotePreview({ text }: { text: string }) {
  return (
    <div className={styles.preview} dir="auto">
      <Markdown remarkPlugins={plugins} components={components}>
        {text}
      </Markdown>
    </div>
  );
}
