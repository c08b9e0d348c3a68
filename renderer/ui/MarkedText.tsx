import styles from './MarkedText.module.css';

/** Text with some of its parts marked. Ranges are in order, UTF-16 offsets, end exclusive; overlaps are cut. */
export function MarkedText({
  text,
  ranges,
}: {
  text: string;
  ranges: readonly (readonly [start: number, end: number])[];
}) {
  const parts = [];
  let at = 0;
  for (const [start, end] of ranges) {
    const from = Math.max(start, at);
    if (end <= from) continue;
    parts.push(text.slice(at, from));
    parts.push(
      <mark key={from} className={styles.mark}>
        {text.slice(from, end)}
      </mark>,
    );
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
