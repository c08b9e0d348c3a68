import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { newCollection, newTag, transact } from '../../shared/model/actions';
import { add, update, type Edit } from '../../shared/model/edits';
import { isIdOf, type CollectionId, type TagId } from '../../shared/model/ids';
import type { Article } from '../../shared/model/records';
import { client } from '../api/client';
import { sayProblem } from '../state/messages';
import { apply, maker } from '../state/transact';
import { useCall } from '../state/useCall';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';
import styles from './TagsDialog.module.css';
import { plainTitle } from '../../shared/model/plainTitle';

interface TagsDialogProps {
  article: Article;
  isOpen: boolean;
  onClose: () => void;
}

/** Files an article under tags and collections. Each tick is one action, on disk and undoable at once. */
export function TagsDialog({ article, isOpen, onClose }: TagsDialogProps) {
  return (
    <Dialog
      title="Tags and collections"
      width="medium"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button look="primary" onPress={onClose}>
          Done
        </Button>
      }
    >
      <p className={styles.about}>{plainTitle(article.csl) ?? article.citationKey}</p>
      <div className={styles.columns}>
        <Choices article={article} kind="tag" />
        <Choices article={article} kind="collection" />
      </div>
    </Dialog>
  );
}

/** Two kinds of group that work alike: what they are called, and which field of the article lists them. */
const GROUPS = {
  tag: { title: 'Tags', one: 'tag', ids: ({ tagIds }: Article) => tagIds as readonly string[] },
  collection: {
    title: 'Collections',
    one: 'collection',
    ids: ({ collectionIds }: Article) => collectionIds as readonly string[],
  },
} as const;

/** The edit that files an article under exactly these groups. */
function setGroups(article: Article, kind: keyof typeof GROUPS, ids: readonly string[]): Edit {
  const set =
    kind === 'tag'
      ? { tagIds: ids.filter((id): id is TagId => isIdOf('tag', id)) }
      : { collectionIds: ids.filter((id): id is CollectionId => isIdOf('collection', id)) };
  return update<Article>(article.id, set, article.updatedAt);
}

function Choices({ article, kind }: { article: Article; kind: keyof typeof GROUPS }) {
  const [text, setText] = useState('');
  const { data } = useCall('list', { kind, sort: 'title', limit: 1000 }, { keepPrevious: true });
  const { title, one, ids } = GROUPS[kind];
  const chosen = ids(article);
  const all = data?.items ?? [];
  const name = text.trim();
  const shown = all.filter((row) => row.title.toLocaleLowerCase().includes(name.toLocaleLowerCase()));
  const exists = all.some((row) => row.title.toLocaleLowerCase() === name.toLocaleLowerCase());

  // One after another, each on what is on disk: two quick ticks keep both.
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const file = (label: string, idsOf: (now: readonly string[]) => readonly string[], before: readonly Edit[] = []) => {
    const done = last.current.then(async () => {
      const found = await client.get({ id: article.id });
      if (!found.ok || found.value.kind !== 'article') {
        sayProblem(found.ok ? 'This article is not there any more.' : found.error.message);
        return false;
      }
      return apply(transact(maker, label, [...before, setGroups(found.value, kind, idsOf(ids(found.value)))]));
    });
    last.current = done;
    return done;
  };
  const set = (id: string, name: string, isOn: boolean) =>
    file(`${isOn ? 'Add to' : 'Remove from'} ${one} “${name}”`, (now) => {
      const others = now.filter((other) => other !== id);
      return isOn ? [...others, id] : others;
    });
  const create = async () => {
    const group = kind === 'tag' ? newTag(maker, name) : newCollection(maker, name);
    if (await file(`Add to new ${one} “${name}”`, (now) => [...now, group.id], [add(group)])) setText('');
  };

  return (
    <section className={styles.group} aria-label={title}>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          const [first] = shown;
          if (name === '') return;
          if (!exists) void create();
          else if (first && !chosen.includes(first.id))
            void set(first.id, first.title, true).then((isDone) => isDone && setText(''));
        }}
      >
        <TextField
          label={title}
          placeholder={`Find or name a ${one}`}
          value={text}
          onChange={setText}
          autoFocus={kind === 'tag'}
        />
      </form>
      {name !== '' && !exists && (
        <Button onPress={() => void create()}>
          <Plus size={14} aria-hidden /> New {one} “{name}”
        </Button>
      )}
      <div className={styles.choices}>
        {shown.map((row) => (
          <Checkbox
            key={row.id}
            isSelected={chosen.includes(row.id)}
            onChange={(isOn) => void set(row.id, row.title, isOn)}
          >
            {row.title}
          </Checkbox>
        ))}
        {data && all.length === 0 && name === '' && (
          <p className={styles.none}>None yet. Type a name and press Enter.</p>
        )}
      </div>
    </section>
  );
}
