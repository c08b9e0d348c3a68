import { useState } from 'react';
import type { ArticlePage } from '../../shared/api';
import { fullName, shownDate } from '../../shared/model/queries';
import { runCommand } from '../app/commands';
import { cx } from '../ui/cx';
import { TextButton } from '../ui/TextButton';
import hidden from '../ui/unseen.module.css';
import styles from './ArticleHead.module.css';
import { uncertainMarks, type Sorted } from './placed';
import { plainOutlet, plainTitle } from '../../shared/model/plainTitle';

/** Who wrote what, where and when, under which key; and what of one's own marks is not where it was. */
export function ArticleHead({
  page: { article, tags, collections, textProblem },
  sorted,
  titleInText = false,
}: {
  page: ArticlePage;
  sorted?: Sorted;
  /** The text itself begins with the title: it is not shown twice. */
  titleInText?: boolean;
}) {
  const { csl } = article;
  const people = csl.author?.map(fullName).filter(Boolean) ?? [];
  const outlet = plainOutlet(csl);
  const date = shownDate(csl.issued);
  const hasByline = outlet || people.length > 0 || date;
  const labels = [...collections, ...tags.map((tag) => `#${tag}`)];
  const marks = sorted && uncertainMarks(sorted);
  return (
    <header className={styles.head}>
      <h1 className={cx(styles.title, titleInText && hidden.unseen)}>
        {plainTitle(csl) || article.fileName || 'Untitled article'}
      </h1>
      <p className={styles.byline}>
        {hasByline ? (
          <>
            {outlet}
            {people.length > 0 && (
              <>
                {outlet && ' · '}
                <People names={people} />
              </>
            )}
            {date && `${outlet || people.length > 0 ? ' · ' : ''}${date}`}
          </>
        ) : (
          <TextButton className={styles.missing} onPress={() => runCommand('article.edit')}>
            No outlet, author or date yet: add them
          </TextButton>
        )}
      </p>
      <p className={styles.details}>
        <span className={styles.key} title="Citation key">
          @{article.citationKey}
        </span>
        {csl.URL && (
          <a href={csl.URL} target="_blank" rel="noopener noreferrer" className={styles.link} title={csl.URL}>
            {hostOf(csl.URL)}
          </a>
        )}
        {labels.map((label) => (
          <span key={label}>{label}</span>
        ))}
      </p>
      {marks && <p className={styles.marks}>The text has changed since you marked it: {marks}.</p>}
      {textProblem && <p className={styles.marks}>{textProblem}</p>}
    </header>
  );
}

/** So many names are read in a line or two; of more, the first stand for all until all are asked for. */
const ALL_SHOWN = 8;
const FIRST_SHOWN = 3;

function People({ names }: { names: readonly string[] }) {
  const [showsAll, setShowsAll] = useState(names.length <= ALL_SHOWN);
  if (showsAll) return names.join(', ');
  return (
    <>
      {names.slice(0, FIRST_SHOWN).join(', ')}{' '}
      <TextButton className={styles.others} onPress={() => setShowsAll(true)}>
        and {names.length - FIRST_SHOWN} others
      </TextButton>
    </>
  );
}

function hostOf(url: string): string {
  return URL.parse(url)?.host.replace(/^www\./, '') ?? url;
}
