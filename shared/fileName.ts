/** Units of UTF-16: with three bytes each and an ending it stays under the 255 bytes of common file systems. */
const LONGEST = 80;

/**
 * A title as the name of a file on every common system, without its ending: what some system refuses becomes a space, and
 * a long title is cut between two words. `otherwise` is the name where nothing is left.
 */
export function fileNameOf(title: string, otherwise = 'untitled'): string {
  const plain = title.replace(/[\\/:*?"<>|#^[\]\p{Cc}\p{Cs}\s]+/gu, ' ').replace(/^[. ]+|[. ]+$/g, '');
  const name = cut(plain).replace(/[. ]+$/, '') || otherwise;
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(name) ? `${name}_` : name; // devices of Windows
}

function cut(name: string): string {
  if (name.length <= LONGEST) return name;
  const end = name.lastIndexOf(' ', LONGEST);
  if (end > LONGEST / 2) return name.slice(0, end).replace(/[\s,;:(–—-]+$/, '');
  return name.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, ''); // half of a sign
}
