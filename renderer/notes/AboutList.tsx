import { X } from 'lucide-react';
import type { NotePage } from '../../shared/api';
import type { Item, Note } from '../../shared/model/records';
import type { ItemTarget } from '../app/target';
import { useOpenBeside } from '../app/useOpenBeside';
import { IconButton } from '../ui/IconButton';
import { TextButton } from '../ui/TextButton';
import styles from './AboutList.module.css';
import { plainTitle } from '../../shared/model/plainTitle';

/** What the note is about: opens it, or takes the note off it. */
export function AboutList({
  about,
  onRemove,
}: {
  about: NotePage['about'];
  onRemove: (id: Note['aboutIds'][number]) => void;
}) {
  const openBeside = useOpenBeside();
  const shown = about.flatMap((item) => {
    const each = describe(item);
    return each ? [each] : [];
  });
  if (shown.length === 0) return null;
  return (
    <ul aria-label="What this note is about" className={styles.list}>
      {shown.map(({ id, words, target }) => (
        <li key={id} className={styles.item}>
          <span className={styles.about}>About</span>
          <TextButton className={styles.words} onPress={() => openBeside(target)}>
            {words}
          </TextButton>
          <IconButton icon={X} label={`Not about: ${words}`} onPress={() => onRemove(id)} />
        </li>
      ))}
    </ul>
  );
}

function describe(item: Item): { id: Note['aboutIds'][number]; words: string; target: ItemTarget } | undefined {
  switch (item.kind) {
    case 'article':
      return { id: item.id, words: plainTitle(item.csl) ?? item.citationKey, target: { view: 'article', id: item.id } };
    case 'highlight':
      return {
        id: item.id,
        words: `“${item.anchor.quote}”`,
        target: { view: 'article', id: item.articleId, highlightId: item.id },
      };
    case 'claim':
      return { id: item.id, words: item.text, target: { view: 'claim', id: item.id } };
    default:
      return undefined;
  }
}
