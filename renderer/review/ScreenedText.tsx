import { markedParts, type Terms } from './marking';

const SAYS = { include: 'eligible', exclude: 'ruled out', query: 'searched' } as const;

/** A text with the words of criteria and searches marked. */
export function ScreenedText({ text, terms }: { text: string; terms: Terms }) {
  return (
    <>
      {markedParts(text, terms).map((part, n) =>
        part.why ? (
          <mark key={n} data-of={part.why} title={SAYS[part.why]}>
            {part.text}
          </mark>
        ) : (
          part.text
        ),
      )}
    </>
  );
}
