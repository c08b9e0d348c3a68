import { minimal, Transform } from 'unicode2latex';

/*
 * Text for the fields of a BibTeX file that is kept in UTF-8. Only what TeX or BibTeX would take for something else is
 * written as a command; letters of every script stay as they are.
 */

const transform = new Transform('minimal');

/** BibTeX counts braces even after a backslash, so `\{` alone would unbalance an entry. */
const BRACES: Readonly<Record<string, string>> = { '{': '\\textbraceleft', '}': '\\textbraceright' };

/** Wide, thin and zero-width spaces stay what they are: as commands they are lost at the ends of a field, or altogether. */
const isSpace = (character: string): boolean => /(?!\u00a0)\p{Zs}|[\u200b-\u200d\u2060]/u.test(character);

const COMMANDS = new Map(
  Object.keys(minimal.base)
    .filter((character) => !isSpace(character))
    .map((character) => {
      const command = BRACES[character] ?? transform.tolatex(character);
      return [character, /\\[a-z]+$/i.test(command) ? `${command}{}` : command];
    }),
);

/** Signs that TeX draws together into another; an empty group keeps them apart. */
const LIGATURE = /-(?=-)|`(?=[`?!])|'(?=')|[?!](?=`)/g;

const SPECIAL = new RegExp(
  `[${[...COMMANDS.keys()].map((sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`).join('')}]`,
  'gu',
);

/** Plain text as LaTeX reads it back. Control characters go, white space of any kind becomes a space. */
export function escapeLatex(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(SPECIAL, (sign) => COMMANDS.get(sign) ?? sign)
    .replace(/`/g, '\\textasciigrave{}')
    .replace(LIGATURE, '$&{}');
}

/** The same with its formulas, as an import keeps those that say more than characters do. */
function latexWithMath(text: string): string {
  if (!text.includes('$')) return escapeLatex(text);
  return text
    .split(FORMULA)
    .map((part, n) => (n % 2 === 1 ? part : escapeLatex(part)))
    .join('');
}
/** A formula with a command in it and braces that match. */
const FORMULA =
  /(\$(?:[^${}\\\n]|\{[^${}\n]*\})*\\[a-zA-Z]+(?:[^${}\\\n]|\\[a-zA-Z]+|\{(?:[^${}\n]|\{[^${}\n]*\})*\})*\$)/;

/** Rich text with its paragraphs and line breaks. */
export function paragraphsLatex(text: string): string {
  if (!text.includes('\n')) return richLatex(text);
  return text
    .split('\n\n')
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => richLatex(line))
        .join('\\newline{}\n'),
    )
    .join('\n\n');
}

/**
 * The markup that CSL allows in its text, as LaTeX; `nocase` is what braces mean to BibTeX; two pairs tell
 * it from the braces around capitals.
 */
const MARKUP: readonly (readonly [open: RegExp, close: string, latex: string])[] = [
  [/^<i>$/, '</i>', '\\textit{'],
  [/^<b>$/, '</b>', '\\textbf{'],
  [/^<sup>$/, '</sup>', '\\textsuperscript{'],
  [/^<sub>$/, '</sub>', '\\textsubscript{'],
  [/^<span style="font-variant:\s*small-caps;?">$/, '</span>', '\\textsc{'],
  [/^<span class="nocase">$/, '</span>', '{{'],
];
const TAG = /(<\/?(?:i|b|sup|sub)>|<span style="font-variant:\s*small-caps;?">|<span class="nocase">|<\/span>)/;

/** CSL text with its markup. Tags that are not closed, or close nothing, are text. */
export function richLatex(text: string, plain: (text: string) => string = latexWithMath): string {
  const parts = text.split(TAG);
  const partner = pairs(parts);
  let fixedUpTo = -1; // what is within two pairs of braces needs no more of them
  const written = parts.map((part, index) => {
    const other = partner.get(index);
    const isFixed = index < fixedUpTo;
    if (other === undefined) return index % 2 === 1 ? escapeLatex(part) : isFixed ? latexWithMath(part) : plain(part);
    const latex = MARKUP.find(([open]) => open.test(parts[Math.min(index, other)] ?? ''))?.[2] ?? '';
    if (latex !== '{{') return other < index ? '}' : latex;
    if (isFixed) return '';
    fixedUpTo = Math.max(fixedUpTo, other);
    return other < index ? '}}' : latex;
  });
  return written.join('');
}

/** Which part closes or opens which. */
function pairs(parts: readonly string[]): Map<number, number> {
  const found = new Map<number, number>();
  const open: { index: number; close: string }[] = [];
  parts.forEach((part, index) => {
    const opened = MARKUP.find(([tag]) => tag.test(part));
    if (opened) open.push({ index, close: opened[1] });
    const from = open.findLastIndex(({ close }) => close === part);
    if (from < 0) return;
    const start = open.splice(from)[0]?.index ?? index; // what was opened inside and not closed stays text
    found.set(start, index).set(index, start);
  });
  return found;
}

/** A word, with what holds its parts together. */
const WORD = /([\p{L}\p{M}\p{N}]+(?:['’.\-/][\p{L}\p{M}\p{N}]+)*)/u;

/**
 * A title whose capitals survive styles that lower them: each word with a capital stands in braces, but for the first
 * word of the title when it only begins with one, which every style leaves.
 */
export function titleLatex(title: string): string {
  let first = true;
  return richLatex(title, (text) =>
    text
      .split(WORD)
      .map((part, index) => {
        if (index % 2 === 0) return escapeLatex(part);
        const staysByItself = first && !/\p{Lu}/u.test(part.slice(1));
        first = false;
        return /\p{Lu}/u.test(part) && !staysByItself ? `{${escapeLatex(part)}}` : escapeLatex(part);
      })
      .join(''),
  );
}

/** An address, which the fields for them take as it is; braces and backslashes would end them early. */
export function verbatimAddress(address: string): string {
  return address
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[{}\\]/g, encodeURIComponent);
}
