import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sealedLine, unseal } from './sealed';

describe('a sealed line', () => {
  it('comes back as what was sealed', () => {
    const value = { seq: 1, text: '“quoted”, {braced}\n' };
    expect(unseal(Buffer.from(sealedLine(value)))).toMatchObject({ ok: true, value });
  });

  it('is damaged when its checksum is right and what it seals is no JSON', () => {
    const body = '{"seq":';
    const digest = createHash('sha256').update(body).digest('hex').slice(0, 16);
    expect(unseal(Buffer.from(`${body},"checksum":"${digest}"}`))).toMatchObject({ error: { code: 'damaged' } });
  });
});
