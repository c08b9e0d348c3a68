/** A card of the margin: where its line is, and how tall it is; whole pixels. */
export interface CardBox {
  readonly id: string;
  /** Top of the line it belongs to. Cards come in the order of their lines. */
  readonly line: number;
  readonly height: number;
}

interface Block {
  /** Sum of weight times wanted place, and of weights, over the cards that touch each other. */
  weighted: number;
  weight: number;
  count: number;
}

/** The focused card stands at its line; the others give way. */
const FOCUSED_WEIGHT = 1e9;

/**
 * Puts each card as near to its line as the others allow: in order, `gap` apart, none above `top`, with the least sum of
 * squared distances. Cards that would touch are moved as one block to the mean of what they want: pool adjacent
 * violators, the least-squares isotonic regression of Barlow, Bartholomew, Bremner and Brunk (1972). Takes linear time.
 * Gives the top of each card, in the order of the cards.
 */
export function layoutMargin(cards: readonly CardBox[], gap: number, top = 0, focusedId?: string): number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const { height } of cards) {
    offsets.push(offset);
    offset += Math.ceil(height) + gap;
  }
  const blocks: Block[] = [];
  for (const [index, { id, line }] of cards.entries()) {
    const weight = id === focusedId ? FOCUSED_WEIGHT : 1;
    let block: Block = { weighted: weight * (line - (offsets[index] ?? 0)), weight, count: 1 };
    for (let above = blocks.at(-1); above && mean(above) > mean(block); above = blocks.at(-1)) {
      blocks.pop();
      block = {
        weighted: above.weighted + block.weighted,
        weight: above.weight + block.weight,
        count: above.count + block.count,
      };
    }
    blocks.push(block);
  }
  const places = blocks.flatMap((block) => Array<number>(block.count).fill(Math.max(top, Math.round(mean(block)))));
  return places.map((place, index) => place + (offsets[index] ?? 0));
}

const mean = ({ weighted, weight }: Block): number => weighted / weight;
