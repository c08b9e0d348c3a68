/** Chance that is the same for the same seed, everywhere. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number, at least `from` and at most `to`. */
  between(from: number, to: number): number;
  pick<T>(values: readonly T[]): T;
  /** As crypto.randomUUID, but from the seed. */
  uuid(): string;
}

/** SplitMix32 (Steele, Lea and Flood 2014, in 32 bits): small, quick, and good enough for sample data. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const bits = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state ^ (state >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
  const next = (): number => bits() / 0x1_0000_0000;
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(values: readonly T[]): T => {
    const value = values[Math.floor(next() * values.length)];
    if (value === undefined) throw new Error('Nothing to pick from.');
    return value;
  };
  const hex = (): string => bits().toString(16).padStart(8, '0');
  const uuid = (): string => {
    const [a, b, c, d] = [hex(), hex(), hex(), hex()];
    return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-a${c.slice(1, 4)}-${c.slice(4)}${d}`;
  };
  return { next, between, pick, uuid };
}
