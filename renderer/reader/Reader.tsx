import type { ArticlePage } from '../../shared/api';
import { CommandButton } from '../app/CommandButton';
import { ArticleHead } from './ArticleHead';
import type { ArticleTarget } from './articleTarget';
import styles from './Reader.module.css';
import { PdfReader } from './pdf/PdfReader';
import { pdfOf } from './pdf/pdfOf';
import { TextReader } from './TextReader';

/** An article: its text with a margin, or its head alone when it has no text. */
export function Reader({ page, target }: { page: ArticlePage; target: ArticleTarget }) {
  const pdf = pdfOf(page);
  // Another version of the text is shown anew: places in the old one mean nothing in it.
  if (page.text && pdf !== undefined)
    return <PdfReader key={page.text.hash} page={page} text={page.text} pdf={pdf} target={target} />;
  if (page.text) return <TextReader key={page.text.hash} page={page} text={page.text} target={target} />;
  return (
    <div className={styles.scroller} tabIndex={0} data-focus-first role="group" aria-label="Article">
      <div className={styles.column}>
        <ArticleHead page={page} />
        {!page.textProblem && (
          <p className={styles.noText}>This article is a reference without a text. Highlights need one.</p>
        )}
        {page.textProblem && page.highlights.length > 0 && <Marked highlights={page.highlights} />}
        <div className={styles.toDo}>
          {!page.textProblem && <CommandButton id="article.newVersion">Add its text…</CommandButton>}
          <CommandButton id="article.edit" />
        </div>
      </div>
    </div>
  );
}

/** What was marked in a text that cannot be read: the words are kept with the mark. */
function Marked({ highlights }: Pick<ArticlePage, 'highlights'>) {
  return (
    <section className={styles.marked} aria-label="What you marked in it">
      <p className={styles.noText}>What you marked in it is kept:</p>
      {highlights.map(({ highlight }) => (
        <figure key={highlight.id}>
          <blockquote>{highlight.anchor.quote}</blockquote>
          {highlight.comment && <figcaption>{highlight.comment}</figcaption>}
        </figure>
      ))}
    </section>
  );
}
