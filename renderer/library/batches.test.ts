import fc from 'fast-check';
import { expect, it } from 'vitest';
import { err, ok } from '../../shared/result';
import { messagesOf, type Sent } from './batches';

interface Kind {
  readonly size: number;
  readonly isReadable: boolean;
  readonly into: boolean;
}
const kind: fc.Arbitrary<Kind> = fc.record({
  size: fc.nat(20),
  isReadable: fc.boolean(),
  into: fc.boolean(),
});

it('carries every file, tells those that cannot be read, and holds no more of them at once than one message', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(kind), fc.integer({ min: 1, max: 30 }), async (kinds, limit) => {
      let held = 0;
      const files = kinds.map(({ size, isReadable, into }, i): Sent => {
        const read = () => {
          held += isReadable ? size : 0;
          const file = ok({ name: `${i}`, base64: 'A'.repeat(size) });
          return Promise.resolve(isReadable ? file : err('unreadable', 'It is gone.'));
        };
        return { name: `${i}`, read, ...(into && { into: `article-${i}` }) };
      });
      const carried: string[] = [];
      const failed: string[] = [];
      for await (const message of messagesOf(files, limit)) {
        if ('failed' in message) {
          failed.push(message.failed.file);
          continue;
        }
        const size = message.files.reduce((sum, { base64 }) => sum + base64.length, 0);
        expect(message.files.length === 1 || size <= limit).toBe(true);
        expect(held - size).toBeLessThanOrEqual(limit + 20); // what waits, and the file that did not fit
        held -= size;
        if (message.into !== undefined) expect(message.into).toBe(`article-${message.files[0]?.name}`);
        carried.push(...message.files.map(({ name }) => name));
      }
      const names = (of: (kind: Kind) => boolean) => kinds.flatMap((each, i) => (of(each) ? [`${i}`] : []));
      expect(failed).toEqual(names(({ isReadable }) => !isReadable));
      expect(carried.filter((name) => !kinds[Number(name)]?.into)).toEqual(names((k) => k.isReadable && !k.into));
      expect(carried.filter((name) => kinds[Number(name)]?.into)).toEqual(names((k) => k.isReadable && k.into));
    }),
  );
});
