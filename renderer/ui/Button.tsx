import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';
import { cx } from './cx';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  children: ReactNode;
  /** `primary` is the one thing to do here; `quiet` has no frame; `danger` destroys something; `field` shows a value
   * that it lets the user choose. */
  look?: 'plain' | 'primary' | 'quiet' | 'danger' | 'field';
}

export function Button({ look = 'plain', ...props }: ButtonProps) {
  return <AriaButton {...props} className={cx(styles.button, styles[look])} />;
}
