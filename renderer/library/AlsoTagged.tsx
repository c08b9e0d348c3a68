import { open } from '../app/navigation';
import { useCall } from '../state/useCall';
import { counted } from '../ui/counted';
import styles from './ArticleList.module.css';
import { quoted } from './scope';

const OTHERS = ['highlight', 'note', 'claim', 'statement'] as const;

/** What else has a tag besides articles, and the way to it; nothing when only articles have it. */
export function AlsoTagged({ tag }: { tag: string }) {
  const { data } = useCall('list', { kind: 'tag', where: quoted(tag), limit: 200 }, { keepPrevious: true });
  const counts = data?.items.find(({ title }) => title === tag)?.counts ?? {};
  const others = OTHERS.flatMap((kind) => {
    const count = counts[`${kind}s`] ?? 0;
    return count === 0 ? [] : [counted(count, kind)];
  });
  if (others.length === 0) return null;
  return (
    <p className={styles.also}>
      <button
        type="button"
        className={styles.link}
        onClick={() => open({ view: 'search', query: `tag:${quoted(tag)}` })}
      >
        {new Intl.ListFormat('en-GB').format(others)}
      </button>{' '}
      {others.length === 1 && others[0]?.startsWith('1 ') ? 'has' : 'have'} this tag
      {(counts['articles'] ?? 0) > 0 && ', too'}.
    </p>
  );
}
