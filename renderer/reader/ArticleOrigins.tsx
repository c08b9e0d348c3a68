import type { ArticlePage } from '../../shared/api';
import { change } from '../../shared/model/actions';
import type { Article } from '../../shared/model/records';
import { ProposedOrigins } from '../app/origins/ProposedOrigins';
import { useOpenBeside } from '../app/useOpenBeside';
import { apply, maker } from '../state/transact';
import { useCall } from '../state/useCall';
import { Button } from '../ui/Button';
import { TextButton } from '../ui/TextButton';
import styles from './Margin.module.css';

/** Beside an article: what it repeats, and the events that may stand behind what is marked in it. */
export function ArticleOrigins({ page, isReviewing }: { page: ArticlePage; isReviewing: boolean }) {
  const { article, statements, highlights, repeats } = page;
  const openBeside = useOpenBeside();
  const isMarked = statements.length > 0 || highlights.some(({ links }) => links.length > 0);
  const { data } = useCall(
    'originProposals',
    { id: article.id },
    { enabled: isMarked || isReviewing, keepPrevious: true },
  );
  const hasProposals = data !== undefined && data.origins.length + data.repeats.length > 0;
  if (!repeats && !hasProposals) return null;
  return (
    <section aria-label="Where it comes from" className={styles.part}>
      <h2 className={styles.title}>Where it comes from</h2>
      {repeats && (
        <p>
          Repeats{' '}
          <TextButton className={styles.link} onPress={() => openBeside({ view: 'article', id: repeats.id })}>
            {repeats.title}
          </TextButton>
          <Button
            look="quiet"
            onPress={() =>
              void apply(
                change<Article>(maker, 'Say that an article repeats no other', article, { derivedFromId: null }),
              )
            }
          >
            It does not
          </Button>
        </p>
      )}
      {hasProposals && <ProposedOrigins proposals={data} />}
    </section>
  );
}
