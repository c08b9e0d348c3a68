import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button';
import styles from './Trouble.module.css';

interface State {
  readonly error?: unknown;
}

/** A view that fails says so in its own place; the rest of the window goes on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <div className={styles.trouble} role="alert">
        <h2 className={styles.title}>This cannot be shown.</h2>
        <p>
          It is a fault of the program, not of your library: what was shown as saved is on disk, and what you were
          typing is kept.
        </p>
        <p className={styles.soft}>{error instanceof Error ? error.message : 'It gave no reason.'}</p>
        <p>
          <Button onPress={() => this.setState({ error: undefined })}>Show it again</Button>
        </p>
      </div>
    );
  }
}
