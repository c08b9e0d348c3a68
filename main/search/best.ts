/** The first `most` of the numbers below `count` in order, without sorting the rest: a heap with the worst of the chosen on top. */
export function bestOf(count: number, most: number, compare: (a: number, b: number) => number): number[] {
  const heap: number[] = [];
  for (let item = 0; item < count; item += 1) {
    if (heap.length < most) {
      heap.push(item);
      siftUp(heap, compare);
    } else if (most > 0 && compare(item, heap[0]!) < 0) {
      // a full heap has a top
      heap[0] = item;
      siftDown(heap, compare);
    }
  }
  return heap.sort(compare);
}

function siftUp(heap: number[], compare: (a: number, b: number) => number): void {
  let i = heap.length - 1;
  while (i > 0) {
    const parent = (i - 1) >> 1;
    if (compare(heap[i]!, heap[parent]!) <= 0) return; // both are below i
    swap(heap, i, parent);
    i = parent;
  }
}

function siftDown(heap: number[], compare: (a: number, b: number) => number): void {
  let i = 0;
  for (;;) {
    let worst = i;
    for (const child of [2 * i + 1, 2 * i + 2]) {
      if (child < heap.length && compare(heap[child]!, heap[worst]!) > 0) worst = child;
    }
    if (worst === i) return;
    swap(heap, i, worst);
    i = worst;
  }
}

function swap(heap: number[], i: number, j: number): void {
  [heap[i], heap[j]] = [heap[j]!, heap[i]!]; // both are inside
}
