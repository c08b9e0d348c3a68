import { useDeferredValue, type Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { diffWords } from '../../shared/diff/words';
import { capsOf } from '../app/caps';
import { LinkedClaimLine } from '../app/evidence/LinkedClaimLine';
import { Button } from '../ui/Button';
import { Caps } from '../ui/Caps';
import { DiffText } from '../ui/DiffText';
import { cx } from '../ui/cx';
import { Colors } from './Colors';
import { CommentField } from './CommentField';
import { HighlightTags } from './HighlightTags';
import styles from './MarginCard.module.css';
import { NoteLink } from './NoteLink';
import type { PlacedHighlight } from './placed';
import { useReader } from './ReaderContext';
import { TagsField } from './TagsField';

/** What was said about one highlight, beside its line; the focused one also offers what can be done with it. */
export function MarginCard({ card, top, ref }: { card: PlacedHighlight; top?: number; ref?: Ref<HTMLLIElement> }) {
  const { focusedId, focus, commentingId, setCommenting, taggingId, linkAtHand, setLinkAtHand, quoteOf } = useReader();
  const { highlight, place, links, notes } = card.shown;
  const isFocused = focusedId === highlight.id;
  const offersActions = useDeferredValue(isFocused && place.found !== 'approximate', false);
  return (
    <li
      ref={ref}
      data-card={highlight.id}
      data-color={highlight.color}
      className={cx(
        styles.card,
        isFocused && styles.focused,
        place.found === 'approximate' && styles.proposed,
        top !== undefined && styles.beside,
      )}
      style={top === undefined ? undefined : { top }}
      onClick={(event) => {
        if (event.target instanceof Element && !event.target.closest('button, textarea')) focus(card);
      }}
    >
      <AriaButton className={styles.quote ?? ''} onPress={() => focus(card)} aria-pressed={isFocused}>
        {quoteOf(card)}
      </AriaButton>
      {place.found === 'approximate' && <Proposal card={card} />}
      {place.found === 'moved' && <p className={styles.fact}>Moved with its words to another place.</p>}
      {links.map((link) => (
        <LinkedClaimLine
          key={link.evidence.id}
          link={link}
          isAtHand={linkAtHand === link.evidence.id}
          onFocus={() => setLinkAtHand(link.evidence.id)}
        />
      ))}
      {commentingId === highlight.id ? (
        <CommentField highlight={highlight} />
      ) : (
        highlight.comment && (
          <p className={styles.comment} onDoubleClick={() => setCommenting(highlight.id)}>
            {highlight.comment}
          </p>
        )
      )}
      {taggingId === highlight.id ? <TagsField highlight={highlight} /> : <HighlightTags ids={highlight.tagIds} />}
      {notes.map((note) => (
        <NoteLink key={note.id} note={note} />
      ))}
      {offersActions && <CardActions card={card} />}
    </li>
  );
}

function CardActions({ card: { shown } }: { card: PlacedHighlight }) {
  const { marking, requestLink, setCommenting, setTagging } = useReader();
  const { highlight } = shown;
  return (
    <div className={styles.actions}>
      <Colors current={highlight.color} onChoose={(color) => void marking.recolor(highlight, color)} />
      <Button look="quiet" onPress={() => requestLink(highlight)}>
        Link <Caps caps={capsOf('mark.link') ?? []} />
      </Button>
      <Button look="quiet" onPress={() => setCommenting(highlight.id)}>
        Comment <Caps caps={capsOf('mark.comment') ?? []} />
      </Button>
      <Button look="quiet" onPress={() => setTagging(highlight.id)}>
        Tags <Caps caps={capsOf('mark.tags') ?? []} />
      </Button>
      <Button look="quiet" onPress={() => void marking.writeNote({ highlight, isNew: false })}>
        Note <Caps caps={capsOf('mark.note') ?? []} />
      </Button>
      <Button look="quiet" onPress={() => void marking.delete(highlight)}>
        Delete <Caps caps={['Del']} />
      </Button>
    </div>
  );
}

/** The highlighted words are gone; these are like them. Only the user can say that they are the same. */
function Proposal({ card }: { card: PlacedHighlight }) {
  const { marking, quoteOf } = useReader();
  const { highlight } = card.shown;
  const plain = (words: string) => words.replace(/\s+/g, ' ').trim();
  return (
    <>
      <p className={styles.fact}>Perhaps here: the text has changed since you marked it.</p>
      <p className={styles.diff}>
        <DiffText parts={diffWords(plain(highlight.anchor.quote), plain(quoteOf(card)))} />
      </p>
      <div className={styles.actions}>
        <Button onPress={() => void marking.place(highlight, card)}>
          It belongs here <Caps caps={capsOf('mark.accept') ?? []} />
        </Button>
        <Button look="quiet" onPress={() => void marking.reject(highlight, card)}>
          Not here <Caps caps={capsOf('mark.refuse') ?? []} />
        </Button>
      </div>
    </>
  );
}
