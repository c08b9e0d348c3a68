import { strToU8, zipSync } from 'fflate';

const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

export const pageTitle = 'Board settles the mooring levy';

/** A page as a browser may save it: a table, a picture inside it, and much that would fetch or run something. */
export const savedPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${pageTitle}</title>
<link rel="canonical" href="https://gazette.example/levy"><link rel="stylesheet" href="https://gazette.example/a.css">
<meta property="og:site_name" content="Quay Gazette"><meta name="author" content="Ada Noor">
<meta property="article:published_time" content="2024-11-05T08:00:00+01:00">
<script>fetch('https://gazette.example/run')</script><style>body { background: url(https://gazette.example/leak.png) }</style></head>
<body onload="alert(1)"><nav><a href="/">Home</a></nav><article><h1>${pageTitle}</h1>
<p>The mooring levy on Gannet Island will be <b>four crowns</b> a day from the first of March, the board announced on Wednesday, and it
said that the figure was settled. <a href="javascript:alert(2)">Its treasurer</a> would not say how it had been reached.</p>
<h2>What each boat pays</h2>
<table><thead><tr><th>Boat</th><th>Crowns a day</th></tr></thead><tbody><tr><td>Under eight metres</td><td>4</td></tr>
<tr><td>Over eight metres</td><td>9</td></tr></tbody></table>
<figure><img src="data:image/png;base64,${picture}" alt="The quay in May"><figcaption>The quay in May, before the crews left</figcaption></figure>
<p>Runa Tveld, the crews’ speaker, called it a tax on ice. <img src="https://gazette.example/far.jpg" alt="Runa Tveld"> She said that nobody had
shown her a calculation, and that two crews would give up before the summer.</p></article></body></html>`;

const BOOK: Record<string, string> = {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml':
    '<container><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
  'book.opf':
    '<package><metadata><dc:title>The harbour book</dc:title><dc:creator>Ida Holm</dc:creator><dc:date>2020</dc:date></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
  'a.xhtml':
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><h1>Of levies</h1><p>Every harbour that taxed its boats by the day lost the small ones first.</p></body></html>',
};

export const harbourBook = Buffer.from(
  zipSync(Object.fromEntries(Object.entries(BOOK).map(([name, content]) => [name, strToU8(content)]))),
);

const line = (size: number, y: number, words: string) => `BT /F1 ${size} Tf 50 ${y} Td (${words}) Tj ET`;
const drawn = [
  `${line(22, 760, 'Levies and landings')} ${line(11, 700, 'The small boats land two thirds of the catch.')}`,
  ...Array.from({ length: 9 }, (_, at) => line(11, 700, `Table ${at + 1} of what was landed.`)),
];
/** The first objects are the catalogue, the pages and the font. */
const pageAt = (index: number) => 4 + index * 2;
const objects = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  `<< /Type /Pages /Count ${drawn.length} /Kids [${drawn.map((_, index) => `${pageAt(index)} 0 R`).join(' ')}] >>`,
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ...drawn.flatMap((content, index) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${pageAt(index) + 1} 0 R >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ]),
];

/** Without a table of places: readers of PDF find the objects by themselves. */
export const study = Buffer.from(
  `%PDF-1.4\n${objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\n%%EOF`,
);
