import { useState } from 'react';
import type { EvidenceId } from '../../shared/model/ids';
import type { PassageId } from '../../shared/model/origins';
import { nameOfColor } from '../state/markNames';
import { describeHighlight } from './describeHighlight';
import type { PlacedHighlight } from './placed';
import { speakerOf, stepStop, type PlacedStatement } from './statements';
import type { Surface } from './surface';
import type { Marks } from './useMarks';

export type AtHand = ReturnType<typeof useAtHand>;

/** Which highlight or statement the keys are about, and which of its fields is being written. */
export function useAtHand(
  { sorted, walked, statements, stops }: Marks,
  { scrolling, quoteOf }: Pick<Surface, 'scrolling' | 'quoteOf'>,
  announce: (text: string) => void,
) {
  const [focusedId, setFocusedId] = useState<string>();
  const [linkAtHand, setLinkAtHand] = useState<EvidenceId>();
  const [commentingId, setCommenting] = useState<string>();
  const [taggingId, setTagging] = useState<string>();
  const [tracedId, setTraced] = useState<PassageId>();
  const isFocused = ({ shown }: PlacedHighlight) => shown.highlight.id === focusedId;

  const focusById = (id: string | undefined) => {
    setFocusedId(id);
    setLinkAtHand(undefined);
  };
  /** Focuses a highlight and brings its words into sight. */
  const focus = (highlight: PlacedHighlight) => {
    const { id, color } = highlight.shown.highlight;
    focusById(id);
    scrolling.show(highlight);
    const index = walked.indexOf(highlight);
    announce(describeHighlight(highlight, quoteOf(highlight), nameOfColor(color), index, walked.length));
  };
  const focusStatement = (placed: PlacedStatement) => {
    focusById(placed.shown.statement.id);
    scrolling.show(placed);
    announce(`Statement: ${speakerOf(placed.shown)}: ${quoteOf(placed)}`);
  };

  return {
    focusedId,
    focused: sorted.placed.find(isFocused),
    /** The focused one when its place is only proposed. */
    proposal: sorted.proposed.find(isFocused),
    focusedStatement: statements.find(({ shown }) => shown.statement.id === focusedId),
    focusById,
    focus,
    focusStatement,
    step: (by: 1 | -1) => {
      const next = stepStop(stops, focusedId, by, scrolling.firstOffset());
      if (next?.focus === 'statement') focusStatement(next.placed);
      else if (next) focus(next.placed);
    },
    /** The link on which stance keys work. */
    linkAtHand,
    setLinkAtHand,
    commentingId,
    setCommenting,
    taggingId,
    setTagging,
    /** The passage whose origin is being picked. */
    tracedId,
    setTraced,
  };
}
