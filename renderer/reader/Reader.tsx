import type { ArticlePage } from '../../shared/api';
import { CommandButton } from '../app/CommandButton';
import { ArticleHead } from './ArticleHead';
import type { ArticleTarget } from './articleTarget';
import styles from './Reader.module.css';
import { TextReader } from './TextReader';

/** An article: its text with a margin, or its head alone when it has no text. */
export function Reader({ page, target }: { page: ArticlePage; target: ArticleTarget }) {
  if (page.text) return <TextReader page={page} text={page.text} target={target} />;
  return (
    <div className={styles.scroller} tabIndex={0} data-focus-first role="group" aria-label="Article">
      <div className={styles.column}>
        <ArticleHead page={page} />
        {!page.textProblem && (
          <p className={styles.noText}>This article is a reference without a text. Highlights need one.</p>
        )}
        <CommandButton id="article.edit" />
      </div>
    </div>
  );
}
