/** The first `count` of the items in order, without sorting the rest: a heap with the worst of the chosen on top. */
export function bestOf<T>(items: readonly T[], count: number, compare: (a: T, b: T) => number): T[] {
  const heap: T[] = [];
  for (const item of items) {
    if (heap.length < count) {
      heap.push(item);
      siftUp(heap, compare);
    } else if (count > 0 && compare(item, heap[0]!) < 0) {
      // a full heap has a top
      heap[0] = item;
      siftDown(heap, compare);
    }
  }
  return heap.sort(compare);
}

function siftUp<T>(heap: T[], compare: (a: T, b: T) => number): void {
  let i = heap.length - 1;
  while (i > 0) {
    const parent = (i - 1) >> 1;
    if (compare(heap[i]!, heap[parent]!) <= 0) return; // both are below i
    swap(heap, i, parent);
    i = parent;
  }
}

function siftDown<T>(heap: T[], compare: (a: T, b: T) => number): void {
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

function swap<T>(heap: T[], i: number, j: number): void {
  [heap[i], heap[j]] = [heap[j]!, heap[i]!]; // both are inside
}
