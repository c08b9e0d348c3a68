/** A line of text: size of type, height above the foot of the page, words. */
type SetLine = readonly [size: number, y: number, text: string];

export interface WrittenPdf {
  readonly pages: readonly (readonly SetLine[])[];
  readonly info?: Readonly<Record<string, string>>;
  /** Says that it is encrypted with a password that nobody has. */
  readonly locked?: boolean;
}

/** A PDF of lines in Helvetica, as small as the format allows. */
export function pdfOf({ pages, info = {}, locked = false }: WrittenPdf): Buffer {
  const text = (words: string) => `(${words.replace(/[\\()]/g, '\\$&')})`;
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((lines, index) => {
      const drawn = lines.map(([size, y, words]) => `BT /F1 ${size} Tf 50 ${y} Td ${text(words)} Tj ET`).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
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
