import type { RefObject } from 'react';
import type { Highlight } from '../../shared/model/records';
import type { TextMap } from './textMap';
import type { Passage } from './textRange';
import type { Find } from './useFind';
import type { MoveCaret } from './useCaret';
import type { Scrolling } from './useScrolling';

/** How a text is shown: as text that flows, or as the pages of its file. What is marked in it works the same on both. */
export interface Surface {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly column: RefObject<HTMLElement | null>;
  /** Holds the words and nothing else. */
  readonly root: RefObject<HTMLDivElement | null>;
  /** Of what is drawn; another one whenever that changes. */
  readonly map: TextMap<Node> | undefined;
  readonly scrolling: Scrolling;
  readonly find: Find;
  /** The words of a passage as a reader sees them. */
  readonly quoteOf: (passage: Passage) => string;
  /** The words begin with the title: it is not shown twice. */
  readonly showsTitle: boolean;
  /** Takes all the width there is, as pages do. */
  readonly isWide?: boolean;
  /** Where the line of a passage is that is not drawn now, in the coordinates of the scrolled content. */
  readonly lineOf?: ((passage: Passage) => number) | undefined;
  /** Moves the caret where the browser's own loses its way between the words. */
  readonly moveCaret?: MoveCaret | undefined;
  /** Where a passage stands in the article's file, kept with a highlight. */
  readonly placeInFile?: ((passage: Passage) => Highlight['inFile']) | undefined;
}
