import type { Block, Inline, Look } from './manuscript';
import type { Manuscript } from './types';

/** Rich Text Format 1.9, ASCII only: other characters as signed 16-bit units without a fallback character. */
const escape = (text: string): string =>
  text.replace(/[\\{}]/g, String.raw`\$&`).replace(/[^ -~]/g, (unit) => `\\uc0\\u${(unit.charCodeAt(0) << 16) >> 16} `);

const HEAD = String.raw`{\rtf1\ansi\deff0{\fonttbl{\f0 Georgia;}{\f1 Courier New;}}\fs24`;
const HANGING = String.raw`\pard\sa120\li720\fi-720 `;

export function writeRtf({ blocks, references, referencesTitle }: Manuscript): string {
  const list = references.map((entry) => `${HANGING}${inlines(entry)}\\par`);
  const heading = list.length > 0 ? [paragraph(`{\\b\\fs30 ${escape(referencesTitle)}}`)] : [];
  return `${[HEAD, ...blocks.flatMap((block) => write(block, 0)), ...heading, ...list].join('\n')}\n}\n`;
}

const paragraph = (content: string, indent = 0, first = 0) => `\\pard\\sa160\\li${indent}\\fi${first} ${content}\\par`;

function write(block: Block, indent: number): string[] {
  switch (block.type) {
    case 'heading':
      return [paragraph(`{\\b\\fs${Math.max(24, 40 - block.level * 5)} ${inlines(block.children)}}`, indent)];
    case 'paragraph':
    case 'reference':
      return [paragraph(inlines(block.children), indent)];
    case 'quote':
      return block.blocks.flatMap((inner) => write(inner, indent + 720));
    case 'list':
      return block.items.flatMap((item, at) => {
        const [first = '', ...rest] = item.flatMap((inner) => write(inner, indent + 720));
        const mark = block.ordered ? `${at + 1}.` : String.raw`\u8226 `;
        return [first.replace(/\\fi0 /, `\\fi-360 \\uc0 ${mark}\\tab `), ...rest];
      });
    case 'code':
      return [paragraph(`{\\f1 ${escape(block.text).replaceAll(String.raw`\uc0\u10 `, '\\line ')}}`, indent)];
    case 'rule':
      return [paragraph('* * *', indent)];
    case 'table':
      return block.rows.map((row) => paragraph(row.map((cell) => inlines(cell)).join('\\tab '), indent));
  }
}

function inlines(children: readonly Inline[]): string {
  return children
    .map((inline) => {
      if (inline.type === 'text') return dressed(escape(inline.text), inline.look);
      if (inline.type === 'break') return '\\line ';
      if (inline.type === 'link') return inlines(inline.children);
      return `{\\super\\chftn{\\footnote\\pard\\plain\\fs20 {\\super\\chftn} ${inlines(inline.children)}}}`;
    })
    .join('');
}

function dressed(text: string, { italic, bold, strike, code, underline, smallCaps, raised }: Look): string {
  const marks = [
    ...[italic && 'i', bold && 'b', strike && 'strike', underline && 'ul', smallCaps && 'scaps'],
    ...[code && 'f1', raised === 'sup' && 'super', raised === 'sub' && 'sub'],
  ].filter(Boolean);
  return marks.length === 0 ? text : `{\\${marks.join('\\')} ${text}}`;
}
