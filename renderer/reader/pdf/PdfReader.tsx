import type { ArticlePage } from '../../../shared/api';
import { useCommand } from '../../app/commands';
import { setPreference, usePreference } from '../../state/preferences';
import type { ArticleTarget } from '../articleTarget';
import { TextReader } from '../TextReader';
import { PagesReader } from './PagesReader';
import { ViewSwitch } from './ViewSwitch';
import styles from './PagesBar.module.css';

/** A PDF: its pages, or the text that was taken from them. What is marked is the same on both. */
export function PdfReader({
  page,
  text,
  pdf,
  target,
}: {
  page: ArticlePage;
  text: NonNullable<ArticlePage['text']>;
  /** Hash of the file. */
  pdf: string;
  target: ArticleTarget;
}) {
  const wanted = usePreference('pdfView');
  const hasText = text.content.trim() !== '';
  const view = hasText ? wanted : 'pages';
  useCommand('pages.toggle', () => void setPreference('pdfView', view === 'pages' ? 'text' : 'pages'), hasText);
  if (view === 'pages') return <PagesReader key={pdf} page={page} text={text} pdf={pdf} target={target} />;
  return (
    <>
      <div role="toolbar" aria-label="Pages" className={styles.bar}>
        <ViewSwitch view="text" />
      </div>
      <TextReader page={page} text={text} target={target} />
    </>
  );
}
