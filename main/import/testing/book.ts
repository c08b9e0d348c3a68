import { strToU8, zipSync } from 'fflate';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

const FILES: Record<string, string | Uint8Array> = {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml':
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
  'OEBPS/book.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf">
    <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Harbour &amp; levy</dc:title><dc:creator>Ada Noor</dc:creator>
      <dc:date>2020-03-01</dc:date><dc:language>en</dc:language><dc:publisher>Board</dc:publisher><dc:identifier>urn:isbn:9781234567897</dc:identifier></metadata>
    <manifest><item id="one" href="text/one.xhtml" media-type="application/xhtml+xml"/><item id="two" href="text/two.xhtml" media-type="application/xhtml+xml"/>
      <item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest>
    <spine><itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/></spine></package>`,
  'OEBPS/nav.xhtml':
    '<html xmlns="http://www.w3.org/1999/xhtml"><body><nav><a href="text/one.xhtml">One</a></nav></body></html>',
  'OEBPS/text/one.xhtml':
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><h1>One</h1><p>It is settled.<a href="two.xhtml#n1"><sup>1</sup></a></p><p><img src="../img/a.png" alt="A dot"/></p></body></html>',
  'OEBPS/text/two.xhtml':
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title><script src="x.js"/></head><body><h1>Notes</h1><p id="n1">1. The minutes.</p><a id="z"/><p>End</p></body></html>',
  'OEBPS/img/a.png': png,
};

/** A small EPUB of two chapters; `changed` replaces or adds files, undefined leaves one as it is. */
export function book(changed: Readonly<Record<string, string | undefined>> = {}): Uint8Array {
  const given = Object.entries(changed).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const files = Object.entries({ ...FILES, ...Object.fromEntries(given) });
  return zipSync(
    Object.fromEntries(
      files.map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
}
