import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { cx } from './cx';
import styles from './TextButton.module.css';

export interface TextButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  /** The type that its words are set in and its place; without, it looks like the words around it. */
  className?: string | undefined;
}

/** Words to press that stand among other words: they look like a link, and open what they name or do what they say. */
export function TextButton({ className, ...props }: TextButtonProps) {
  return <AriaButton {...props} className={cx(styles.text, className)} />;
}
