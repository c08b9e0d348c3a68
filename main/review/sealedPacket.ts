import { createHash } from 'node:crypto';
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

/** The content of a whole packet of this form, not yet checked. `unreadable` says what is wrong with any other. */
export function openPacket(form: PacketForm, text: string): Result<unknown> {
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
