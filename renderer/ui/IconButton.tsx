import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './IconButton.module.css';
import { Tip } from './Tip';

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  icon: LucideIcon;
  /** What it does: read by screen readers and shown as a tip. */
  label: string;
  /** Key caps shown in the tip. */
  caps?: readonly string[] | undefined;
}

export function IconButton({ icon: Icon, label, caps, ...props }: IconButtonProps) {
  return (
    <Tip text={label} caps={caps}>
      <AriaButton {...props} aria-label={label} className={styles.button ?? ''}>
        <Icon size={16} strokeWidth={1.75} aria-hidden />
      </AriaButton>
    </Tip>
  );
}
