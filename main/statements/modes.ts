import type { TokenizedText } from './tokens';
import type { FoundStatement, Mode, Span } from './types';

/** The statement with what of its content stands in quotation marks, and the mode that follows from it. */
export function withMode(statement: FoundStatement, { quotations }: TokenizedText): FoundStatement {
  const quoted: Span[] = [];
  let outside = 0;
  for (const { start, end } of statement.content) {
    let covered = 0;
    for (const quotation of quotations) {
      if (quotation.end <= start || quotation.start >= end) continue;
      const inner = { start: Math.max(start, quotation.inner.start), end: Math.min(end, quotation.inner.end) };
      if (inner.start < inner.end) quoted.push(inner);
      covered += Math.min(end, quotation.end) - Math.max(start, quotation.start);
    }
    outside += end - start - covered;
  }
  const mode: Mode = quoted.length === 0 ? 'indirect' : outside <= 4 ? 'direct' : 'mixed';
  return { ...statement, quoted, mode };
}
