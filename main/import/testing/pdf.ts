/** A line of text: size of type, height above the foot of the page, words. */
type SetLine = readonly [size: number, y: number, text: string];

export interface WrittenPdf {
  readonly pages: readonly (readonly SetLine[])[];
  /** Annotations by the index of their page, as dictionaries. */
  readonly annotations?: readonly { readonly page: number; readonly dictionary: string }[];
  /** Draws everything so far to the right. */
  readonly shift?: number;
  readonly info?: Readonly<Record<string, string>>;
  /** Says that it is encrypted with a password that nobody has. */
  readonly locked?: boolean;
}

/** A PDF with one page, whose drawing is in a stream that is decoded by these filters. */
export function pdfOfStream(filters: string, stream: Uint8Array): Buffer {
  const head = `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >> endobj
4 0 obj << /Filter ${filters} /Length ${stream.length} >>
stream
`;
  return Buffer.concat([
    Buffer.from(head, 'latin1'),
    stream,
    Buffer.from('\nendstream endobj\ntrailer << /Size 5 /Root 1 0 R >>\n%%EOF', 'latin1'),
  ]);
}

/** A PDF of lines in Helvetica, as small as the format allows. */
export function pdfOf({ pages, annotations = [], shift = 0, info = {}, locked = false }: WrittenPdf): Buffer {
  const text = (words: string) => `(${words.replace(/[\\()]/g, '\\$&')})`;
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((lines, index) => {
      const drawn = lines
        .map(([size, y, words]) => `BT /F1 ${size} Tf ${50 + shift} ${y} Td ${text(words)} Tj ET`)
        .join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R /Annots [${annotations.flatMap(({ page, dictionary }) => (page === index ? [dictionary] : [])).join(' ')}] >>`,
        `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      ];
    }),
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} ${text(value)}`)
      .join(' ')} >>`,
  ];
  const key = `<${'00'.repeat(32)}>`;
  if (locked) objects.push(`<< /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`);
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const lock = locked ? `/Encrypt ${objects.length} 0 R /ID [<00> <00>]` : '';
  const infoAt = locked ? objects.length - 1 : objects.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R /Info ${infoAt} 0 R ${lock} >>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(file, 'latin1');
}
