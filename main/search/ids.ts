import { withRoom } from './growable';
import { hashOfText } from './hash';

/** In a cell whose slot was taken out: looking goes on past it. */
const GONE = -1;

/** Finds slots by id through an open-addressing table of hashes; the ids themselves are kept with the documents. */
export class Ids {
  private used = 0;
  private cells: Int32Array;

  /** `hashes` by slot; slots for which `lives` is false are left out. */
  constructor(
    private hashes = new Uint32Array(256),
    slots = 0,
    lives: (slot: number) => boolean = () => true,
  ) {
    this.cells = new Int32Array(tableFor(slots));
    for (let slot = 0; slot < slots; slot += 1) if (lives(slot)) this.place(slot);
  }

  /** The slot under this id for which `has` holds, or -1. Hashes may be the same for different ids. */
  find(id: string, has: (slot: number) => boolean): number {
    const cell = this.cellOf(hashOfText(id), has);
    return cell < 0 ? -1 : this.cells[cell]! - 1; // the cell holds a slot
  }

  add(id: string, slot: number): void {
    this.hashes = withRoom(this.hashes, slot + 1);
    this.hashes[slot] = hashOfText(id);
    if ((this.used + 1) * 2 > this.cells.length) this.grow();
    this.place(slot);
  }

  remove(id: string, slot: number): void {
    const cell = this.cellOf(hashOfText(id), (other) => other === slot);
    if (cell >= 0) this.cells[cell] = GONE;
  }

  /** By slot, as the constructor takes them. */
  hashesOf(slots: number): Uint32Array<ArrayBuffer> {
    return this.hashes.subarray(0, slots);
  }

  private cellOf(hash: number, has: (slot: number) => boolean): number {
    const mask = this.cells.length - 1;
    for (let cell = hash & mask; ; cell = (cell + 1) & mask) {
      const held = this.cells[cell]!; // masked
      if (held === 0) return -1;
      if (held !== GONE && this.hashes[held - 1] === hash && has(held - 1)) return cell;
    }
  }

  private place(slot: number): void {
    const mask = this.cells.length - 1;
    let cell = this.hashes[slot]! & mask; // add and the constructor have it
    while (this.cells[cell]! !== 0) cell = (cell + 1) & mask;
    this.cells[cell] = slot + 1;
    this.used += 1;
  }

  /** Anew, without the cells of what is gone. */
  private grow(): void {
    const slots = this.cells.filter((held) => held > 0);
    this.cells = new Int32Array(tableFor(slots.length));
    this.used = 0;
    for (const held of slots) this.place(held - 1);
  }
}

/** A power of two, at least four times as many. */
function tableFor(slots: number): number {
  let size = 64;
  while (size < slots * 4) size *= 2;
  return size;
}
