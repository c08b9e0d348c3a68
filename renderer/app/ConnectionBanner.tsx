import { useConnection } from '../state/useConnection';
import styles from './ConnectionBanner.module.css';

const TEXT = {
  lost: 'The notebook is not reachable. What you have typed is kept here and will be saved as soon as it answers; everything else is on disk already. Trying again…',
  refused:
    'This page belongs to a notebook that was closed. What was shown as saved is on disk, and what you have typed since is kept here as a draft. Start Commonplace again to go on.',
} as const;

export function ConnectionBanner() {
  const state = useConnection();
  return <div role="status">{state !== 'connected' && <p className={styles.banner}>{TEXT[state]}</p>}</div>;
}
