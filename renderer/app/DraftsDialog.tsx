import { useState } from 'react';
import { kindOfId, type Kind } from '../../shared/model/ids';
import type { Item } from '../../shared/model/records';
import { say, sayProblem } from '../state/messages';
import { useDrafts } from '../state/library';
import { useStore } from '../state/store';
import { useCall } from '../state/useCall';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { Dialog } from '../ui/Dialog';
import styles from './DraftsDialog.module.css';
import { open } from './navigation';
import type { Target } from './target';

const WHAT: Partial<Record<Kind, string>> = {
  note: 'A note',
  highlight: 'A comment',
  claim: 'A claim',
  source: 'Names of a source',
  article: 'Details of an article',
  candidate: 'A note in a review',
};

/** Words that are kept in this window only, as after a crash or a refusal: where they belong, and the way to have them elsewhere. */
export function DraftsDialog({ onClose }: { onClose: () => void }) {
  const drafts = useDrafts();
  useStore(drafts.count);
  const keys = drafts.keys().sort();
  return (
    <Dialog
      title="Words not on disk"
      isOpen
      onClose={onClose}
      actions={
        <Button look="primary" autoFocus onPress={onClose}>
          Done
        </Button>
      }
    >
      <p className={styles.about}>
        {keys.length === 0
          ? 'Everything is on disk.'
          : 'This window keeps them until they are saved. Open the place where they were written, and leave the field: then they are.'}
      </p>
      <ul className={styles.drafts}>
        {keys.map((key) => (
          <DraftLine key={key} draftKey={key} onOpen={onClose} />
        ))}
      </ul>
    </Dialog>
  );
}

function DraftLine({ draftKey, onOpen }: { draftKey: string; onOpen: () => void }) {
  const drafts = useDrafts();
  const [isAsking, setAsking] = useState(false);
  const [id = ''] = draftKey.split(' ');
  const kind = kindOfId(id);
  const { data, failure } = useCall('get', { id });
  const text = kind === 'article' ? '' : (drafts.read(draftKey)?.text ?? '');
  const target = data && targetOf(data);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => say('Copied.'),
      () => sayProblem('The clipboard refused. Select the words and copy them.'),
    );
  return (
    <li className={styles.draft}>
      <p className={styles.what}>
        {(kind && WHAT[kind]) ?? 'A draft'}
        {failure?.code === 'not-found' && ', of what is not in the library any more'}
      </p>
      {text !== '' && (
        <p className={styles.words} dir="auto">
          {text}
        </p>
      )}
      <p className={styles.actions}>
        {target && (
          <Button
            onPress={() => {
              onOpen();
              open(target);
            }}
          >
            Open
          </Button>
        )}
        {text !== '' && <Button onPress={() => void copy()}>Copy</Button>}
        <Button look="quiet" onPress={() => setAsking(true)}>
          Discard…
        </Button>
      </p>
      <ConfirmDialog
        title="Discard these words?"
        text="They are nowhere else. Undo does not bring them back."
        action="Discard them"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => drafts.discard(draftKey)}
      />
    </li>
  );
}

function targetOf(item: Item): Target | undefined {
  switch (item.kind) {
    case 'note':
      return { view: 'note', id: item.id };
    case 'claim':
      return { view: 'claim', id: item.id };
    case 'source':
      return { view: 'source', id: item.id };
    case 'article':
      return { view: 'article', id: item.id };
    case 'highlight':
      return { view: 'article', id: item.articleId, highlightId: item.id };
    case 'candidate':
      return { view: 'review' };
    default:
      return undefined;
  }
}
