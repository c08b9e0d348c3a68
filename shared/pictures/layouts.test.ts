import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeId } from '../model/ids';
import { claimPage } from '../pages/claim';
import { claimMap, claimMatrix, timeline } from '../pages/pictures';
import { borderPoint, boundsOf, neighbour, overlap, separate, shelve, type Box } from './boxes';
import { CELL, cellAfter, matrixLayout, seenOf, seenPart } from './matrix';
import { ARTICLE_ORDERS, CLAIM_ORDERS } from './order';
import { idsOf, MANY, manyClaimsLibrary } from './testing/manyClaims';
import { numberWidth, timelineLayout } from './timeline';
import { treeLayout } from './tree';
import { fitText, textWidth, wrapText } from './words';
import type { Extent } from '../api';

const library = manyClaimsLibrary(MANY);
const reversed = manyClaimsLibrary(MANY, true);

const anyTouch = (boxes: readonly Box[], gap = 0): boolean =>
  boxes.some((box, index) => boxes.slice(index + 1).some((other) => overlap(box, other, gap)));

const box = fc.record({
  x: fc.integer({ min: -300, max: 300 }),
  y: fc.integer({ min: -300, max: 300 }),
  width: fc.integer({ min: 1, max: 200 }),
  height: fc.integer({ min: 1, max: 90 }),
});

describe('boxes', () => {
  it('are moved apart, however they lay, and keep their size', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 40 }), (boxes) => {
        const moved = separate(boxes, 8);
        expect(anyTouch(moved, 8)).toBe(false);
        expect(moved.map(({ width, height }) => [width, height])).toEqual(
          boxes.map(({ width, height }) => [width, height]),
        );
        expect(separate(boxes, 8)).toEqual(moved);
      }),
    );
  });

  it('stand in rows without touching, and none beyond the width that fits into it', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 40 }), (boxes) => {
        const placed = shelve(boxes, 500, 8).map((place, index) => ({ ...boxes[index]!, ...place }));
        expect(anyTouch(placed, 8)).toBe(false);
        for (const { x, width } of placed) expect(x + width).toBeLessThanOrEqual(500);
      }),
    );
  });

  it('lead back where an arrow key came from, when there are two', () => {
    const [a, b] = [
      { x: 0, y: 0, width: 10, height: 10 },
      { x: 40, y: 5, width: 10, height: 10 },
    ];
    expect(neighbour([a, b], a, 'right')).toBe(b);
    expect(neighbour([a, b], b, 'left')).toBe(a);
    expect(neighbour([a, b], a, 'up')).toBeUndefined();
  });

  it('are left by a line at their border', () => {
    expect(borderPoint({ x: 0, y: 0, width: 20, height: 10 }, { x: 100, y: 5 })).toEqual({ x: 20, y: 5 });
    expect(boundsOf([])).toEqual({ x: 0, y: 0, width: 0, height: 0 });
  });
});

describe('words', () => {
  it('fit the width that they are cut or wrapped for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 40, max: 400 }), (text, width) => {
        expect(textWidth(fitText(text, width, 12), 12)).toBeLessThanOrEqual(width);
        const lines = wrapText(text, width, 12, 3);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
      }),
    );
    expect(wrapText('one two three', 1000, 12, 3)).toEqual(['one two three']);
  });
});

describe('the matrix', () => {
  const matrix = claimMatrix(library, '');

  it.each(CLAIM_ORDERS.flatMap((claims) => ARTICLE_ORDERS.map((articles) => ({ claims, articles }))))(
    'has every claim, article and link once, the same however listed: claims by $claims, articles by $articles',
    (orders) => {
      const layout = matrixLayout(matrix, orders, 300);
      expect(layout).toEqual(matrixLayout(claimMatrix(reversed, ''), orders, 300));
      expect(new Set(layout.rows.map(({ claim }) => claim.id)).size).toBe(MANY.claims);
      expect(layout.cells.flatMap(({ links }) => links)).toHaveLength(matrix.links.length);
      expect(new Set(layout.cells.map(({ row, column }) => `${row} ${column}`)).size).toBe(layout.cells.length);
      for (const { marks, links } of layout.cells) {
        expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(links.length);
        const boxes = marks.map(({ x, y, r }) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }));
        expect(anyTouch(boxes)).toBe(false);
        for (const { x, y, width, height } of boxes)
          expect(x >= 0 && y >= 0 && x + width <= CELL && y + height <= CELL).toBe(true);
      }
    },
  );

  it('brings related rows together: marks stand nearer to the diagonal than by name', () => {
    const spread = (claims: 'name' | 'together') => {
      const { cells, rows, columns } = matrixLayout(matrix, { claims, articles: claims }, 300);
      return cells.reduce((sum, { row, column }) => sum + Math.abs(row / rows.length - column / columns.length), 0);
    };
    expect(spread('together')).toBeLessThan(spread('name') * 0.8);
  });

  it('draws all that is in sight wherever it is scrolled, and the chosen cell', () => {
    const layout = matrixLayout(matrix, { claims: 'evidence', articles: 'date' }, 300);
    const [chosen] = layout.cells;
    const pixels = fc.integer({ min: 0, max: 6000 });
    fc.assert(
      fc.property(pixels, pixels, fc.integer({ min: 0, max: 2000 }), (left, top, size) => {
        const part = seenPart(layout, seenOf({ left, top, width: size, height: size }), chosen);
        const isSeen = (at: number, from: number): boolean => at + CELL > from && at < from + size;
        expect(part.rows).toEqual(expect.arrayContaining(layout.rows.filter(({ y }) => isSeen(y, top))));
        expect(part.columns).toEqual(expect.arrayContaining(layout.columns.filter(({ x }) => isSeen(x, left))));
        const cells = layout.cells.filter(({ x, y }) => isSeen(x, left) && isSeen(y, top));
        expect(part.cells).toEqual(expect.arrayContaining([chosen, ...cells]));
      }),
      { numRuns: 50 },
    );
  });

  it('is walked by keys: to the edges, and with Ctrl from mark to mark', () => {
    const layout = matrixLayout(matrix, { claims: 'evidence', articles: 'date' }, 300);
    const start = { row: 0, column: 0 };
    expect(cellAfter(layout, start, 'ArrowUp', false)).toEqual(start);
    expect(cellAfter(layout, start, 'End', true)).toEqual({
      row: layout.rows.length - 1,
      column: layout.columns.length - 1,
    });
    expect(cellAfter(layout, start, 'ArrowRight', true)).toMatchObject({ row: 0, links: expect.any(Array) as unknown });
    expect(cellAfter(layout, start, 'x', false)).toBeUndefined();
  });

  it('is narrowed by a tag to claims that have it or have evidence from an article with it', () => {
    const narrowed = claimMatrix(library, 'tag:salt');
    const salt = makeId('tag', 't2');
    expect(narrowed.claims.length).toBeLessThan(MANY.claims);
    for (const { claimId, articleId } of narrowed.links) {
      const tags = [library.tables.claim.get(claimId), articleId && library.tables.article.get(articleId)].flatMap(
        (item) => (item ? item.tagIds : []),
      );
      expect(tags).toContain(salt);
    }
  });
});

/** Days of the dates that the invented library has. */
function extentOf(edtf: string): Extent {
  const [first = '', last = first] = edtf.replace('?', '').replace('~', '').split('/');
  const start =
    Date.parse(first.length === 4 ? `${first}-01-01` : first.length === 7 ? `${first}-01` : first) / 86_400_000;
  const days = last.length === 4 ? 365 : last.length === 7 ? 30 : 1;
  return { from: start, to: start + days, edtf, isUncertain: /[?~]/.test(edtf), isOpenFrom: false, isOpenTo: false };
}

describe('the timeline', () => {
  const data = timeline(library, '', extentOf);

  it.each([500, 900, 6000])(
    'has every statement in its time and no mark on another, on an axis of %i pixels',
    (width) => {
      const layout = timelineLayout(data, width, 260);
      expect(layout).toEqual(timelineLayout(timeline(reversed, '', extentOf), width, 260));
      const shown = layout.rows.flatMap(({ marks, undated }) => [
        ...marks.map(({ statements }) => statements.length),
        undated,
      ]);
      expect(shown.reduce((sum, count) => sum + count, 0)).toBe(MANY.statements);
      for (const { marks, y, height } of layout.rows) {
        const boxes = marks.map((mark) => ({
          x: mark.x,
          y: y + 6 + mark.lane * 16,
          width: mark.width + numberWidth(mark),
          height: 14,
        }));
        expect(anyTouch(boxes)).toBe(false);
        for (const one of boxes) expect(one.y + one.height).toBeLessThanOrEqual(y + height);
      }
      const ticks = layout.ticks.map(({ x, label }) => ({ x, y: 0, width: textWidth(label, 11), height: 10 }));
      expect(ticks.length).toBeGreaterThan(1);
      expect(anyTouch(ticks)).toBe(false);
    },
  );

  it('keeps the order of time', () => {
    const printed = timelineLayout(data, 900, 260).rows.flatMap(({ article }) => article.printed?.from ?? []);
    expect(printed).toEqual(printed.toSorted((a, b) => a - b));
  });

  it('is empty without articles', () => {
    expect(timelineLayout({ articles: [] }, 900, 260)).toMatchObject({ rows: [], ticks: [], height: 0 });
  });
});

describe('the tree', () => {
  const trees = [...library.tables.claim.values()].map((claim) => claimPage(library, claim, () => undefined));

  it('shows every piece of evidence once, and nothing upon anything else', () => {
    for (const page of trees) {
      const { nodes, edges } = treeLayout(page);
      expect(idsOf(nodes.flatMap(({ evidence }) => (evidence ? [evidence.evidence] : []))).sort()).toEqual(
        idsOf(page.evidence.map(({ evidence }) => evidence)).sort(),
      );
      expect(anyTouch(nodes)).toBe(false);
      expect(new Set(nodes.map(({ key }) => key)).size).toBe(nodes.length);
      expect(edges).toHaveLength(nodes.filter(({ depth }) => depth > 0).length);
    }
  });

  it('hangs what repeats another under it', () => {
    const repeats = trees.flatMap((page) => treeLayout(page).edges.filter(({ isRepeat }) => isRepeat));
    expect(repeats.length).toBeGreaterThan(0);
    for (const { from, to } of repeats) expect(from.kind).toBe(to.kind);
  });
});

describe('the map', () => {
  it('has the claims that pass, and those related to them', () => {
    const all = claimMap(library, '');
    expect(all.claims).toHaveLength(MANY.claims);
    const { claims, relations } = claimMap(library, 'tag:salt');
    const ids = new Set(idsOf(claims));
    for (const { from, to } of relations) expect(ids.has(from) && ids.has(to)).toBe(true);
  });
});
