import { LINE_HEIGHT, type Diagram, type DiagramBox } from './diagram';

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

const lineInWords = ({ text, n }: DiagramBox['lines'][number]): string =>
  n === undefined ? text : `${text} (n = ${n.toLocaleString('en')})`;

/** The tip of an arrow whose last leg runs from `from` to `to`. */
export function tip(from: readonly [number, number], to: readonly [number, number]): string {
  const [x, y] = to;
  if (from[0] === x) return `${x},${y} ${x - 4},${y - 8} ${x + 4},${y - 8}`;
  const back = from[0] < x ? -8 : 8;
  return `${x},${y} ${x + back},${y - 4} ${x + back},${y + 4}`;
}

/** A flow diagram as an SVG file for a paper: black on white, with fonts that every program has. */
export function diagramSvg(diagram: Diagram, title: string): string {
  const { width, height, heads, bands, boxes, arrows } = diagram;
  const parts = [
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...heads.map(
      ({ text, x, y, width: wide }) =>
        `<rect x="${x}" y="${y}" width="${wide}" height="24" rx="12" fill="#e8e2d2"/>` +
        `<text x="${x + wide / 2}" y="${y + 16}" text-anchor="middle" font-weight="bold">${escape(text)}</text>`,
    ),
    ...bands.map(
      ({ text, y, height: high }) =>
        `<rect x="12" y="${y}" width="24" height="${high}" rx="6" fill="#d9e3ee"/>` +
        `<text transform="translate(28 ${y + high / 2}) rotate(-90)" text-anchor="middle" font-weight="bold">${escape(text)}</text>`,
    ),
    ...boxes.map(boxSvg),
    ...arrows.map((points) => {
      const [to = [0, 0], from = [0, 0]] = points.toReversed();
      return `<polyline points="${points.map(([x, y]) => `${x},${y}`).join(' ')}" fill="none" stroke="#333"/><polygon points="${tip(from, to)}" fill="#333"/>`;
    }),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="Arial, Helvetica, sans-serif" font-size="12">`,
    `<title>${escape(title)}</title>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

function boxSvg({ key, x, y, width, height, lines }: DiagramBox): string {
  const text = lines.map((line, index) => {
    const indent = line.text.startsWith('  ') ? 12 : 0;
    const at = y + 12 + index * LINE_HEIGHT + 13;
    return `<text x="${x + 12 + indent}" y="${at}">${escape(lineInWords(line).trimStart())}</text>`;
  });
  return `<g id="${key}"><rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#fff" stroke="#333"/>${text.join('')}</g>`;
}
