import { createHash } from 'node:crypto';
import { z } from 'zod';
import { err, ok, type Result } from '../../shared/result';

/* Packets between readers: JSON that names its form and version, and whose last field is a checksum of what stands before. */

export interface PacketForm {
  /** Stands in the packet, as `commonplace review packet`. */
  readonly format: string;
  readonly version: number;
  /** As people call it. */
  readonly name: string;
}

export function sealPacket({ format, version }: PacketForm, content: object): string {
  const body = { format, version, ...content };
  return `${JSON.stringify({ ...body, checksum: checksumOf(body) })}\n`;
}

/** In UTF-16 units: ten times what a review of 20,000 records with long abstracts comes to. */
const LARGEST = 400_000_000;
/** Longer than anybody's remark; the whole of a book would be read aloud by every list that shows it. */
const LONGEST_REMARK = 100_000;

export const remark = z.string().max(LONGEST_REMARK);

/** A packet that is whole, but says something that is not known here. */
export function misunderstood(issues: readonly z.core.$ZodIssue[]): Result<never> {
  const [issue] = issues;
  const place = issue?.path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' ') ?? '';
  const what = issue?.code === 'too_big' ? 'is too long' : 'is not understood';
  return err(
    'unreadable',
    `The packet cannot be used: what it says at “${place}” ${what}. Nothing was changed. Ask for it again.`,
  );
}

/** The content of a whole packet of this form, not yet checked. `unreadable` says what is wrong with any other. */
export function openPacket(form: PacketForm, text: string): Result<unknown> {
  if (text.length > LARGEST)
    return err('too-large', `This file is larger than any ${form.name}. Nothing was changed. Choose another one.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err(
      'unreadable',
      'This packet is not whole: it ends too early or is no packet. Nothing was changed. Ask for the file again.',
    );
  }
  const { format, version, checksum, ...rest } = (value ?? {}) as Record<string, unknown>; // looked at before it is used
  if (format !== form.format)
    return err('unreadable', `This file is not a ${form.name} of Commonplace. Nothing was changed.`);
  if (version !== form.version)
    return err('newer-schema', 'This packet was written by a newer Commonplace. Update this one to read it.');
  if (checksum !== checksumOf({ format, version, ...rest }))
    return err('unreadable', 'This packet was damaged or changed on its way. Nothing was changed. Ask for it again.');
  return ok(value);
}

const checksumOf = (body: object): string => createHash('sha256').update(JSON.stringify(body)).digest('hex');
