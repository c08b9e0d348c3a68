import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readEvents } from './eventStream';

function streamOf(chunks: readonly Uint8Array[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new Uint8Array(chunk));
      controller.close();
    },
  });
}

async function eventsOf(chunks: readonly Uint8Array[]): Promise<string[]> {
  const events: string[] = [];
  for await (const event of readEvents(streamOf(chunks))) events.push(event);
  return events;
}

const bytes = (text: string) => new TextEncoder().encode(text);

it('passes over comments, which only keep the connection alive', async () => {
  expect(await eventsOf([bytes(': open\n\ndata: {"a":1}\n\n: still here\n\ndata: {"b":2}\n\n')])).toEqual([
    '{"a":1}',
    '{"b":2}',
  ]);
});

it('leaves out an event whose end has not come', async () => {
  expect(await eventsOf([bytes('data: one\n\ndata: tw')])).toEqual(['one']);
});

it('gives the same events however the network cuts them, within a character too', async () => {
  const payload = fc.record({ what: fc.string({ unit: 'grapheme' }), done: fc.nat() });
  await fc.assert(
    fc.asyncProperty(fc.array(payload, { maxLength: 5 }), fc.integer({ min: 1, max: 7 }), async (payloads, step) => {
      const texts = payloads.map((each) => JSON.stringify(each));
      const whole = bytes(texts.map((text) => `data: ${text}\n\n`).join(''));
      const chunks = Array.from({ length: Math.ceil(whole.length / step) }, (_, i) =>
        whole.slice(i * step, (i + 1) * step),
      );
      expect(await eventsOf(chunks)).toEqual(texts);
    }),
  );
});
