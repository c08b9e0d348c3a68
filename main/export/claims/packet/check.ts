import { err, ok, type Result } from '../../../../shared/result';
import { BEGIN, digestOf, END, frame } from './frame';
import { unescaped } from './markup';

export interface PacketCheck {
  /** The claim that the packet is of. */
  readonly claim: string;
  /** True when content, passages and everything around them are as they were written. */
  readonly ok: boolean;
  /** SHA-256 of the content as it is now, and as the packet states it. */
  readonly digest: string;
  readonly stated: string;
  readonly passages: readonly { readonly text: string; readonly ok: boolean }[];
  /** Whether style, script and policy are what this version of the program writes: if not, what the page says of itself proves nothing. */
  readonly frame: boolean;
}

/** Checks a packet without running anything in it. `invalid` when the file is no packet. */
export function checkPacket(file: string): Result<PacketCheck> {
  const from = file.indexOf(BEGIN);
  const to = file.lastIndexOf(END);
  const stated = /<code id="digest">([0-9a-f]{64})<\/code>/.exec(file.slice(0, Math.max(0, from)))?.[1];
  const title = /<title>([^<]*)<\/title>/.exec(file)?.[1];
  if (from < 0 || to < from || stated === undefined || title === undefined)
    return err('invalid', 'This file is no evidence packet, or so much of it is missing that it cannot be checked.');
  const content = file.slice(from + BEGIN.length, to);
  const digest = digestOf(content);
  const passages = [
    ...content.matchAll(/<blockquote dir="auto" data-sha256="([0-9a-f]{64})">(.*?)<\/blockquote>/gs),
  ].map(([, wanted, markup = '']) => {
    const text = unescaped(markup.replace(/<\/?mark>/g, ''));
    return { text, ok: digestOf(text) === wanted };
  });
  const claim = unescaped(title);
  const isFramed = frame(claim, content).replace(digest, stated) === file;
  return ok({
    claim,
    ok: digest === stated && passages.every((passage) => passage.ok) && isFramed,
    digest,
    stated,
    passages,
    frame: isFramed,
  });
}
