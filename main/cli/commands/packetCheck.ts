import { ok } from '../../../shared/result';
import { checkPacket, type PacketCheck } from '../../export';
import { defineCommand } from '../command';
import { readUtf8 } from '../io';
import { plural, shorten } from '../rows';

export const packetCheck = defineCommand({
  name: 'packet check',
  summary: 'Check that not a letter of an evidence packet was changed. Needs no library.',
  operands: ['FILE'],
  options: {
    digest: { value: 'SHA256', says: 'The digest that its author published: the packet must have this one.' },
  },
  details: [
    'Computes the digest of the content and of each passage, and compares everything around them with what this version',
    'writes. That finds accidents; whoever changes words on purpose can make a new digest. Only a digest that the author',
    'published elsewhere, given with --digest, tells that the packet is theirs. Ends with 1 when something differs.',
  ].join('\n'),
  run: async ({ operands: [name], options: { digest }, io }) => {
    const text = await readUtf8(io, name);
    if (!text.ok) return text;
    const checked = checkPacket(text.value);
    if (!checked.ok) return { ok: false, error: { ...checked.error, message: `${name}: ${checked.error.message}` } };
    const published = digest?.replace(/\s+/g, '').toLowerCase();
    const isTheirs = published === undefined || published === checked.value.digest;
    const isWhole = checked.value.ok && isTheirs;
    return ok({
      json: { ...checked.value, ok: isWhole, ...(published !== undefined && { published, isPublished: isTheirs }) },
      text: describe(checked.value, isTheirs).join('\n'),
      ...(isWhole ? {} : { failed: `${name} is not what was written` }),
    });
  },
});

function describe({ claim, ok: isWhole, digest, stated, passages, frame }: PacketCheck, isTheirs: boolean): string[] {
  const changed = passages.filter((passage) => !passage.ok);
  return [
    claim,
    isWhole
      ? `Whole: ${plural(passages.length, 'passage')}, not a letter differs.`
      : `Changed: ${changed.length} of ${plural(passages.length, 'passage')} differ.`,
    ...changed.map(({ text }) => `  differs: ${shorten(text, 200)}`),
    `SHA-256 ${digest}`,
    ...(digest === stated ? [] : [`The file states ${stated}.`]),
    ...(frame
      ? []
      : [
          'What stands around the content is not what this version writes: do not rely on what the page says of itself.',
        ]),
    ...(isTheirs ? [] : ['It is not the digest that was given.']),
  ];
}
