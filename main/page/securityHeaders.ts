import { randomBytes } from 'node:crypto';

/**
 * What the page may load and do: its own scripts, styles, pictures and typefaces, and calls to the host it came from.
 * Nothing inline but the style elements that carry the nonce, nothing from elsewhere.
 */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  // Pictures of articles come as an answer of the notebook, not from an address: the page makes blobs of them itself.
  'img-src': "'self' blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
} as const;

/** A nonce for one response: 128 random bits. */
export const makeNonce = (): string => randomBytes(16).toString('base64');

/** The policy as the value of a header. Style elements that libraries insert are allowed when they carry `styleNonce`. */
function contentSecurityPolicy(styleNonce?: string): string {
  const sources = { ...POLICY, ...(styleNonce && { 'style-src': `${POLICY['style-src']} 'nonce-${styleNonce}'` }) };
  return Object.entries(sources)
    .map(([directive, source]) => `${directive} ${source}`)
    .join('; ');
}

/**
 * The thread that reads PDFs: it decodes pictures with the compiled decoders that come with it, and fetches fonts and
 * tables from its host. It has no document and may do nothing else; the page itself may not compile anything.
 */
const PDF_THREAD = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** Sent with the script of the thread that reads PDFs: a thread has the policy of its own script. */
export const pdfThreadHeaders = (): Record<string, string> => ({
  ...securityHeaders(),
  'content-security-policy': PDF_THREAD,
});

/** Sent with every response of both hosts, pages and data alike. */
export const securityHeaders = (styleNonce?: string): Record<string, string> => ({
  'content-security-policy': contentSecurityPolicy(styleNonce),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
});
