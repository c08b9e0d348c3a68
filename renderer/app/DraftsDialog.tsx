import { useState } from 'react';
import { COMMANDS, type CommandId } from '../../shared/commands';
import { kindOfId, type Kind } from '../../shared/model/ids';
import type { Item } from '../../shared/model/records';
import { say, sayProblem } from '../state/messages';
import { wordsOf } from '../state/form';
import { keyOf } from '../state/drafts';
import { useDrafts } from '../state/library';
import { useStore } from '../state/store';
import { useCall } from '../state/useCall';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { Dialog } from '../ui/Dialog';
import styles from './DraftsDialog.module.css';
import { runCommand } from './commands';
import { itemTitle } from './itemTitle';
import { open } from './navigation';
import type { Target } from './target';

const FIELDS: Readonly<Record<string, string>> = { tags: 'Tags', reason: 'The reason for a confidence' };

const WHAT: Partial<Record<Kind, string>> = {
  note: 'A note',
  highlight: 'A comment',
  claim: 'A claim',
  source: 'Names of a source',
  article: 'Details of an article',
  candidate: 'A note in a review',
};

/** Records that are known by a title. */
const TITLED: ReadonlySet<Kind> = new Set<Kind>(['article', 'note', 'claim', 'source']);

/** Words that are kept in this window only, as after a crash or a refusal: where they belong, and the way to have them elsewhere. */
export function DraftsDialog({ onClose }: { onClose: () => void }) {
  const drafts = useDrafts();
  useStore(drafts.count);
  const held = useStore(drafts.held);
  const slots = drafts.slots().sort();
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
        {slots.length === 0
          ? 'Everything is on disk.'
          : 'This window keeps them until they are saved. Open the place where they were written and leave the field, or give the form’s answer: then they are.'}
      </p>
      {held > 0 && (
        <p className={styles.about}>
          The browser has no room to keep {held === 1 ? 'one of them' : `${held} of them`} beyond this window. Save or
          copy before you close it.
        </p>
      )}
      <ul className={styles.drafts}>
        {slots.map((slot) => (
          <DraftLine key={slot} slot={slot} onOpen={onClose} />
        ))}
      </ul>
    </Dialog>
  );
}

function DraftLine({ slot, onOpen }: { slot: string; onOpen: () => void }) {
  const drafts = useDrafts();
  const [isAsking, setAsking] = useState(false);
  const [of = '', field = ''] = keyOf(slot).split(' ');
  const draft = drafts.read(slot);
  const id = draft?.place ?? of;
  const kind = kindOfId(id);
  const command = COMMANDS.find((each) => each.id === of)?.id;
  const { data, failure } = useCall('get', { id }, { enabled: command === undefined });
  const text = draft ? wordsOf(draft) : '';
  const what = draft?.what ?? FIELDS[field] ?? (kind && WHAT[kind]) ?? 'A draft';
  const called = data && TITLED.has(data.kind) ? `${what}: “${itemTitle(data)}”` : what;
  const way = command ?? (data && targetOf(data));
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => say('Copied.'),
      () => sayProblem('The system did not let the words be copied. Select them and copy them yourself.'),
    );
  return (
    <li className={styles.draft}>
      <p className={styles.what}>
        {called}
        {failure?.code === 'not-found' && ', of what is not in the library any more'}
      </p>
      {text !== '' && (
        <p className={styles.words} dir="auto">
          {text}
        </p>
      )}
      <p className={styles.actions}>
        {way && (
          <Button
            aria-label={`Open: ${called}`}
            onPress={() => {
              onOpen();
              follow(way);
            }}
          >
            Open
          </Button>
        )}
        {text !== '' && (
          <Button aria-label={`Copy: ${called}`} onPress={() => void copy()}>
            Copy
          </Button>
        )}
        <Button look="quiet" aria-label={`Discard… ${called}`} onPress={() => setAsking(true)}>
          Discard…
        </Button>
      </p>
      <ConfirmDialog
        title="Discard these words?"
        text="They are nowhere else. Undo does not bring them back."
        action="Discard them"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => drafts.discard(slot)}
      />
    </li>
  );
}

function follow(way: CommandId | Target): void {
  if (typeof way !== 'string') open(way);
  else if (!runCommand(way)) sayProblem('This cannot be opened now. The words stay here.');
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
    case 'review':
      return { view: 'review' };
    case 'table':
    case 'column':
      return { view: 'table' };
    case 'search':
      return { view: 'search', query: item.query };
    default:
      return undefined;
  }
}
