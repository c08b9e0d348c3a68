import { ListFilter } from 'lucide-react';
import { useCall } from '../state/useCall';
import { Button } from '../ui/Button';
import { MenuButton, MenuItem, MenuSection } from '../ui/Menu';
import { SearchField } from '../ui/SearchField';
import styles from './Filter.module.css';
import { setPictureState, usePictureState } from './pictureState';

/** More than anyone scans in a menu; a name can be typed. */
const MOST = 40;

/** Narrows a picture by words, as a list is narrowed, or to a collection, a tag or a kept search. */
export function Filter() {
  const { where } = usePictureState();
  return (
    <div className={styles.filter}>
      <SearchField
        quiet
        label="Filter the picture"
        placeholder="Filter by words, tag: or collection:"
        icon={<ListFilter size={15} aria-hidden />}
        value={where}
        onChange={(text) => setPictureState({ where: text })}
      />
      <Scopes />
    </div>
  );
}

function Scopes() {
  const options = { sort: 'title' as const, limit: MOST };
  const collections = useCall('list', { kind: 'collection', ...options }).data?.items ?? [];
  const tags = useCall('list', { kind: 'tag', ...options }).data?.items ?? [];
  const searches = useCall('list', { kind: 'search', ...options }).data?.items ?? [];
  if (collections.length + tags.length + searches.length === 0) return null;
  const quoted = (name: string): string => (/^[\p{L}\p{N}-]+$/u.test(name) ? name : `"${name.replaceAll('"', '')}"`);
  const sections = [
    {
      title: 'Collections',
      items: collections.map(({ id, title }) => ({ id, title, query: `collection:${quoted(title)}` })),
    },
    { title: 'Saved searches', items: searches.map(({ id, title, detail }) => ({ id, title, query: detail })) },
    { title: 'Tags', items: tags.map(({ id, title }) => ({ id, title, query: `tag:${quoted(title)}` })) },
  ].filter(({ items }) => items.length > 0);
  return (
    <MenuButton label="Narrow to" trigger={<Button look="quiet">Narrow to…</Button>}>
      {sections.map(({ title, items }) => (
        <MenuSection key={title} title={title}>
          {items.map((item) => (
            <MenuItem key={item.id} label={item.title} onAction={() => setPictureState({ where: item.query })} />
          ))}
        </MenuSection>
      ))}
    </MenuButton>
  );
}
