import { useRef, type ReactNode } from 'react';
import type { FieldWriter } from '../state/fieldWriter';
import { OtherWords } from '../ui/OtherWords';

/**
 * A field on the card of a highlight is kept however it is left, once; where another window has written meanwhile, the
 * user chooses first. `leave` answers whether it was left; `others` is what to choose between.
 */
export function useMarkField(
  { theirs, writer }: { theirs?: string; writer: Pick<FieldWriter, 'keep' | 'settle'> },
  onClose: () => void,
): { leave: () => boolean; others: ReactNode } {
  const isLeft = useRef(false);
  const close = () => {
    isLeft.current = true;
    onClose();
  };
  const leave = () => {
    if (isLeft.current) return true; // the field loses the focus when it is left
    if (theirs !== undefined) return false;
    void writer.keep();
    close();
    return true;
  };
  const settle = (by: 'mine' | 'theirs') => {
    void writer.settle(by);
    close();
  };
  return { leave, others: theirs !== undefined && <OtherWords words={theirs} onSettle={settle} /> };
}
