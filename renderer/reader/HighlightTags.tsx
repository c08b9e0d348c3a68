import type { TagId } from '../../shared/model/ids';
import { useCall } from '../state/useCall';
import styles from './HighlightTags.module.css';

/** The names of a highlight's tags. The list of tags is short, asked for once and shared by all cards. */
export function HighlightTags({ ids }: { ids: readonly TagId[] }) {
  const { data } = useCall('list', { kind: 'tag', limit: 1000 }, { enabled: ids.length > 0 });
  const names = data?.items.filter(({ id }) => ids.some((tagId) => tagId === id)).map(({ title }) => title) ?? [];
  return names.length > 0 && <p className={styles.tags}>{names.map((name) => `#${name}`).join(' ')}</p>;
}
