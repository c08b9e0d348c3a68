import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import { Caps } from './Caps';
import styles from './Tip.module.css';

/** A tip over one control, with its key. The control must have a name of its own: a tip is never the only one. */
export function Tip({
  text,
  caps,
  children,
}: {
  text: string;
  caps?: readonly string[] | undefined;
  children: ReactElement;
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={50}>
      {children}
      <Tooltip className={styles.tip ?? ''} offset={6}>
        {text}
        {caps && <Caps caps={caps} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
