import styles from './Caps.module.css';

/** The keys of a shortcut, drawn as caps. Screen readers get them from `aria-keyshortcuts`, so these are hidden. */
export function Caps({ caps }: { caps: readonly string[] }) {
  return (
    <span className={styles.caps} aria-hidden>
      {caps.map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
