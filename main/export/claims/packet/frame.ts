import { createHash } from 'node:crypto';
import { escaped } from './markup';
import { PAGE_SCRIPT } from './pageScript';
import { STYLE } from './style';

export const BEGIN = '<main id="packet">';
export const END = '</main>';

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const source = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing may be loaded, sent or run but the style and the script that stand in the file. */
const POLICY = [
  "default-src 'none'",
  `style-src ${source(STYLE)}`,
  `script-src ${source(PAGE_SCRIPT)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const PROVES =
  'The check guards against accidents and careless copies: it finds a single changed letter. Whoever changes the words on ' +
  'purpose can also make a new digest. To know that nobody did, compare the digest with one that its author has published elsewhere.';

const BY_HAND =
  'The digest is the SHA-256 of the bytes between <main id="packet"> and the last </main> of this file. ' +
  'commonplace packet check FILE computes it too, and looks at the rest of the file.';

/**
 * The whole file around the content. It depends on nothing but the two, so that a check can say whether anything outside the
 * content was changed.
 */
export function frame(title: string, content: string): string {
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style></head><body>`,
    '<section id="check" aria-label="Check of this file">',
    '<p id="verdict" role="status">Not checked: scripts are blocked here, so that the page could not look at itself.</p>',
    `<p>Digest of this packet (SHA-256)<br><code id="digest">${digestOf(content)}</code></p>`,
    '<p><label for="published">Digest published elsewhere</label> <input id="published" disabled autocomplete="off" spellcheck="false"> <output id="comparison" for="published"></output></p>',
    `<details><summary>What this proves, and how to check it otherwise</summary><p>${PROVES}</p><p>${escaped(BY_HAND)}</p></details>`,
    '</section>',
    `${BEGIN}${content}${END}`,
    `<script>${PAGE_SCRIPT}</script></body></html>`,
    '',
  ].join('\n');
}
