/**
 * A piece of an item of a PDF and the stretch of the extracted text that it shows. When both have the same length each
 * character stands for one; otherwise the piece as a whole stands for its stretch.
 */
export interface Run {
  readonly item: number;
  /** UTF-16 units of the item, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** UTF-16 units of the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A letter as it is compared, and where it was written: two parts of an accented letter have the same place. */
interface Letter {
  readonly code: string;
  readonly item: number;
  readonly from: number;
  readonly to: number;
}

/** So many letters must agree before what lies between is taken for left out: shorter words repeat on many a page. */
const AGREE = 16;
/** How far the same words are looked for when neither an item nor a hyphen was left out. */
const NEAR = 60;
/** So many items in a row may be left out: more than any head has, few enough for pages made to be slow. */
const MOST_LEFT_OUT = 400;
const LEAST = 8;

/**
 * Finds the items of a page in the text that was extracted from it. Extraction keeps their order, but leaves out whole
 * items (running heads, stamps) and hyphens at line ends, composes accents and makes white space single; the same words
 * are found whatever else a version of it leaves out. `start` and `end` bound the page in the text.
 * Every run shows exactly the letters of its stretch; a letter of the text is shown at most once.
 */
export function alignItems(items: readonly string[], text: string, start: number, end: number): Run[] {
  const drawn = items.flatMap((item, index) => lettersOf(item, index, 0));
  const kept = lettersOf(text.slice(start, end), 0, start);
  const itemStarts = startsOfItems(drawn, items.length);
  const runs = new Runs(items, text);
  let at = 0;
  let place = 0;
  while (at < drawn.length && place < kept.length) {
    const atItem = at === 0 || drawn[at - 1]?.item !== drawn[at]?.item;
    // An item may begin like the text and yet be a running head.
    if (drawn[at]?.code === kept[place]?.code && (!atItem || agree(drawn, at, kept, place))) {
      runs.add(drawn[at] as Letter, kept[place] as Letter); // both indices were just found inside
      at += 1;
      place += 1;
      continue;
    }
    const next = resume(drawn, at, kept, place, itemStarts);
    if (!next) break;
    [at, place] = next;
  }
  return runs.all;
}

const LEFT_OUT = /[\s\u00ad\u200b\ufeff]/;

function lettersOf(words: string, item: number, before: number): Letter[] {
  const letters: Letter[] = [];
  let from = before;
  for (const character of words) {
    const to = from + character.length;
    if (!LEFT_OUT.test(character))
      for (const code of character.normalize('NFD')) letters.push({ code, item, from, to });
    from = to;
  }
  return letters;
}

/** For each item, where its letters begin, or those of the next that has any. */
function startsOfItems(letters: readonly Letter[], count: number): number[] {
  const starts = new Array<number>(count).fill(letters.length);
  for (let index = letters.length - 1; index >= 0; index--) starts[letters[index]?.item ?? 0] = index;
  for (let item = count - 2; item >= 0; item--) starts[item] = Math.min(starts[item] ?? 0, starts[item + 1] ?? 0);
  return starts;
}

const HYPHEN = /[-\u2010]/;

/** Whether the next letters are the same, but for hyphens at the ends of items; fewer where text and item end together. */
function agree(drawn: readonly Letter[], at: number, kept: readonly Letter[], place: number, least = 1): boolean {
  let [a, b] = [at, place];
  while (b - place < AGREE && a < drawn.length && b < kept.length) {
    if (drawn[a]?.code === kept[b]?.code) b += 1;
    else if (!isLastHyphen(drawn, a)) return false;
    a += 1;
  }
  if (b - place >= AGREE) return true;
  const itemEnds = a === drawn.length || drawn[a]?.item !== drawn[a - 1]?.item || isLastHyphen(drawn, a);
  return b - place >= least && b === kept.length && itemEnds;
}

const isLastHyphen = (drawn: readonly Letter[], at: number): boolean =>
  HYPHEN.test(drawn[at]?.code ?? '') && drawn[at + 1]?.item !== drawn[at]?.item;

/** Where both go on with the same words: after a hyphen, after whole items, or nearby. */
function resume(
  drawn: readonly Letter[],
  at: number,
  kept: readonly Letter[],
  place: number,
  itemStarts: readonly number[],
): [number, number] | undefined {
  if (isLastHyphen(drawn, at) && at + 1 < drawn.length && agree(drawn, at + 1, kept, place)) return [at + 1, place];
  const nextItem = (drawn[at]?.item ?? 0) + 1;
  for (const next of itemStarts.slice(nextItem, nextItem + MOST_LEFT_OUT))
    if (next < drawn.length && agree(drawn, next, kept, place)) return [next, place];
  for (let far = 1; far <= NEAR; far++)
    for (let ahead = 0; ahead <= far; ahead++) {
      const [a, b] = [at + ahead, place + far - ahead];
      if (a < drawn.length && b < kept.length && agree(drawn, a, kept, b, LEAST)) return [a, b];
    }
  // The item has no place in the text, nor has the text one in the items.
  const after = itemStarts[nextItem];
  return after !== undefined && after < drawn.length ? [after, Math.min(place + 1, kept.length)] : undefined;
}

class Runs {
  readonly all: { item: number; from: number; to: number; start: number; end: number }[] = [];

  constructor(
    private readonly items: readonly string[],
    private readonly text: string,
  ) {}

  add(drawn: Letter, kept: Letter): void {
    const last = this.all.at(-1);
    const isSameLetter = last && (kept.from < last.end || (drawn.item === last.item && drawn.from < last.to));
    if (isSameLetter) {
      // A further part of an accented letter: in another item it has no stretch of its own.
      if (drawn.item === last.item) this.widen(last, drawn, kept);
      return;
    }
    if (last?.item === drawn.item && this.goesOn(last, drawn, kept)) {
      last.to = drawn.to;
      last.end = kept.to;
    } else this.all.push({ item: drawn.item, from: drawn.from, to: drawn.to, start: kept.from, end: kept.to });
  }

  /** Only the letter itself stands as a whole for its stretch; what was before it stays letter by letter. */
  private widen(last: Runs['all'][number], drawn: Letter, kept: Letter): void {
    const [to, end] = [Math.max(last.to, drawn.to), Math.max(last.end, kept.to)];
    if (to === last.to && end === last.end) return;
    const isOne =
      last.to - last.from <= 1 || last.end - last.start <= 1 || last.to - last.from !== last.end - last.start;
    if (isOne) {
      last.to = to;
      last.end = end;
      return;
    }
    const [from, start] = [last.to - 1, last.end - 1];
    last.to = from;
    last.end = start;
    this.all.push({ item: last.item, from, to, start, end });
  }

  /** The letters follow each other alike on both sides, with the same between them. */
  private goesOn(last: Runs['all'][number], drawn: Letter, kept: Letter): boolean {
    if (last.to - last.from !== last.end - last.start) return false;
    if (drawn.to - drawn.from !== kept.to - kept.from) return false;
    return (this.items[drawn.item] ?? '').slice(last.to, drawn.from) === this.text.slice(last.end, kept.from);
  }
}
