import { useEffect, useRef, type KeyboardEvent } from 'react';
import { neighbour, type Box, type Direction } from '../../shared/pictures/boxes';
import { choose, usePictureState, zoomBy, setZoom } from './pictureState';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

interface Chosen<B> {
  readonly chosen: B | undefined;
  readonly idOf: (box: B) => string;
  /** For the element that holds the options. */
  readonly list: {
    readonly role: 'listbox';
    readonly 'aria-activedescendant': string | undefined;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onFocus: () => void;
    readonly onDoubleClick: () => void;
  };
  /** For each option. */
  readonly optionOf: (box: B) => {
    readonly role: 'option';
    readonly id: string;
    readonly 'aria-selected': boolean;
    readonly onPointerDown: () => void;
  };
}

/**
 * One of the boxes of a picture is chosen: arrow keys go to the nearest in their direction, Home and End to the first and last,
 * Enter opens it; + and - bring the picture nearer and farther, 0 shows it in its own size.
 */
export function useChosen<B extends Box & { readonly key: string }>(
  picture: string,
  boxes: readonly B[],
  onOpen: (box: B) => void,
): Chosen<B> {
  const { chosen: all } = usePictureState();
  const chosen = boxes.find(({ key }) => key === all[picture]);
  const idOf = (box: B): string => `${picture} ${box.key}`.replaceAll(/\s/g, '-');
  const byKeys = useRef(false);
  const key = chosen?.key;
  const id = chosen && idOf(chosen);
  useEffect(() => {
    if (byKeys.current && id !== undefined)
      document.getElementById(id)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    byKeys.current = false;
  }, [id, key]);
  const go = (box: B | undefined): void => {
    if (!box) return;
    byKeys.current = true;
    choose(picture, box.key);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey || event.ctrlKey) return;
    const direction = ARROWS[event.key];
    if (direction) go(chosen ? neighbour(boxes, chosen, direction) : boxes[0]);
    else if (event.key === 'Home') go(boxes[0]);
    else if (event.key === 'End') go(boxes.at(-1));
    else if (event.key === '+' || event.key === '=') zoomBy(picture, 1);
    else if (event.key === '-') zoomBy(picture, -1);
    else if (event.key === '0') setZoom(picture, 1);
    else if (event.key === 'Enter' && chosen) onOpen(chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    chosen,
    idOf,
    list: {
      role: 'listbox',
      'aria-activedescendant': id,
      onKeyDown,
      onFocus: () => {
        if (!chosen) go(boxes[0]);
      },
      onDoubleClick: () => chosen && onOpen(chosen),
    },
    optionOf: (box) => ({
      role: 'option',
      id: idOf(box),
      'aria-selected': box.key === key,
      onPointerDown: () => choose(picture, box.key),
    }),
  };
}
