/*
 * Values as text between the main process and a page. Both functions are also injected into pages as they stand, so they
 * use nothing around them. They know what we send: JSON, `undefined` and bytes.
 */

/** @param {unknown} value */
export function encode(value) {
  return JSON.stringify(value, (_key, part) => {
    if (part === undefined) return { $undefined: true };
    if (part instanceof Uint8Array)
      return { $bytes: btoa(Array.from(part, (byte) => String.fromCharCode(byte)).join('')) };
    return part;
  });
}

/** @param {string} text */
export function decode(text) {
  return JSON.parse(text, (_key, part) => {
    if (part?.$undefined) return undefined;
    if (typeof part?.$bytes === 'string') return Uint8Array.from(atob(part.$bytes), (byte) => byte.charCodeAt(0));
    return part;
  });
}
