/** What a browser's Storage does, in memory; `room` is how many more it takes. */
export class MemoryStorage implements Storage {
  private readonly kept = new Map<string, string>();
  room = Infinity;

  get length(): number {
    return this.kept.size;
  }
  key(index: number): string | null {
    return [...this.kept.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (!this.kept.has(key) && this.room-- <= 0) throw new DOMException('Full', 'QuotaExceededError');
    this.kept.set(key, value);
  }
  removeItem(key: string): void {
    this.kept.delete(key);
  }
  clear(): void {
    this.kept.clear();
  }
}
