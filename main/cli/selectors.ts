import { z } from 'zod';
import { resolveAnchor, type AnchorMatch } from '../../shared/anchoring';
import { countCodePoints, toUtf16 } from '../../shared/codePoints';
import { err, ok, type Result } from '../../shared/result';

/**
 * Selectors of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#selectors). Positions count
 * Unicode code points, end exclusive. Other kinds of selector may stand beside these two and say nothing here.
 */
const quoteSelector = z.looseObject({
  type: z.literal('TextQuoteSelector').optional(),
  exact: z.string().min(1),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});
const positionSelector = z.looseObject({
  type: z.literal('TextPositionSelector').optional(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
});

/** Where a passage is, in code points; `utf16` is the same place as JavaScript counts. All null when it is lost. */
export interface SelectorMatch {
  found: AnchorMatch['found'];
  start: number | null;
  end: number | null;
  score?: number;
  utf16: { start: number; end: number } | null;
}

/** Resolves one selector, a list of selectors for one passage, or an annotation or target that has them. */
export function resolveSelectors(text: string, json: unknown): Result<SelectorMatch> {
  const selectors = selectorsIn(json);
  if (!selectors.ok) return selectors;
  const quote = selectors.value
    .map((selector) => quoteSelector.safeParse(selector))
    .find(({ success }) => success)?.data;
  const position = selectors.value
    .map((selector) => positionSelector.safeParse(selector))
    .find(({ success }) => success)?.data;
  if (quote) {
    const { exact, prefix = '', suffix = '' } = quote;
    const start = position && toUtf16(text, position.start);
    return ok(
      inCodePoints(
        text,
        resolveAnchor(text, { quote: exact, prefix, suffix, ...(start === undefined ? {} : { start }) }),
      ),
    );
  }
  if (position) return ok(inCodePoints(text, atPosition(text, position)));
  return err(
    'unsupported',
    'The selector file has neither a TextQuoteSelector with “exact” nor a TextPositionSelector with “start” and “end”.',
  );
}

function selectorsIn(json: unknown): Result<unknown[]> {
  if (Array.isArray(json)) return ok(json);
  if (typeof json !== 'object' || json === null)
    return err('invalid', 'The selector file holds no JSON object or list.');
  if ('target' in json) {
    if (!Array.isArray(json.target)) return selectorsIn(json.target);
    const [target, second] = json.target as unknown[];
    return second === undefined
      ? selectorsIn(target)
      : err('ambiguous', 'The annotation has several targets. Give one of them.');
  }
  return 'selector' in json ? selectorsIn(json.selector) : ok([json]);
}

/** A position alone has no words to compare, so it can only be in the text or not. */
function atPosition(text: string, position: { start: number; end: number }): AnchorMatch {
  const start = toUtf16(text, position.start);
  const end = toUtf16(text, position.end);
  if (start === undefined || end === undefined || start >= end) return { found: 'lost' };
  return { found: 'exact', start, end };
}

function inCodePoints(text: string, match: AnchorMatch): SelectorMatch {
  if (match.found === 'lost') return { found: 'lost', start: null, end: null, utf16: null };
  const { start, end } = match;
  const before = countCodePoints(text, 0, start);
  return {
    found: match.found,
    start: before,
    end: before + countCodePoints(text, start, end),
    ...(match.found === 'approximate' ? { score: match.score } : {}),
    utf16: { start, end },
  };
}
