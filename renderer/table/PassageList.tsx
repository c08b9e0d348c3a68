import { X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { isIdOf, type ArticleId } from '../../shared/model/ids';
import type { CellPassage } from '../../shared/review/table/content';
import { open } from '../app/navigation';
import { IconButton } from '../ui/IconButton';
import styles from './PassageList.module.css';

interface PassageListProps {
  articleId: ArticleId;
  passages: readonly CellPassage[];
  /** The user goes to a passage. */
  onLeave?: () => void;
  onRemove?: ((id: CellPassage['id']) => void) | undefined;
}

/** The passages that an answer rests on; each opens in the reader. */
export function PassageList({ articleId, passages, onLeave, onRemove }: PassageListProps) {
  if (passages.length === 0) return null;
  return (
    <ul aria-label="Passages" className={styles.passages}>
      {passages.map(({ id, quote, locator }) => (
        <li key={id} className={styles.passage}>
          <AriaButton
            className={styles.open ?? ''}
            onPress={() => {
              onLeave?.();
              openPassage(articleId, id);
            }}
          >
            “{quote.replace(/\s+/g, ' ').trim()}”{locator !== undefined && ` ${locator}`}
          </AriaButton>
          {onRemove && <IconButton icon={X} label="Take this passage out" onPress={() => onRemove(id)} />}
        </li>
      ))}
    </ul>
  );
}

/** Shows a passage where it stands. */
function openPassage(articleId: ArticleId, id: CellPassage['id']): void {
  const which = isIdOf('highlight', id) ? { highlightId: id } : isIdOf('statement', id) ? { statementId: id } : {};
  open({ view: 'article', id: articleId, ...which });
}
