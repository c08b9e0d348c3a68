import styles from './DiffText.module.css';

export interface DiffTextProps {
  readonly parts: readonly { readonly type: 'same' | 'gone' | 'new'; readonly text: string }[];
}

/** What changed between two texts: struck through what went, underlined what came, and said so to those who listen. */
export function DiffText({ parts }: DiffTextProps) {
  return (
    <span className={styles.diff}>
      {parts.map(({ type, text }, index) =>
        type === 'gone' ? (
          <del key={index}>{text}</del>
        ) : type === 'new' ? (
          <ins key={index}>{text}</ins>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
    </span>
  );
}
