import { combining, latex2unicode } from 'unicode2latex';

/* What TeX commands mean, from the tables of unicode2latex with what bibliographies use besides. */

type Meaning = string | { readonly text?: string; readonly math?: string };

/** Accents by command, as combining marks. */
export const ACCENTS: ReadonlyMap<string, string> = new Map(
  Object.entries(combining.tounicode as Record<string, string>).filter(([, mark]) => /^\p{M}+$/u.test(mark)),
);

/** Characters by command without its backslash. */
const CHARACTERS = new Map<string, { text: string; math: string }>();
/** Characters by command with its argument, as `ding{100}`. */
const WITH_ARGUMENT = new Map<string, string>();

for (const [command, meaning] of Object.entries(latex2unicode as Record<string, Meaning>)) {
  const name = /^\\([a-zA-Z]+|[^a-zA-Z])$/.exec(command)?.[1];
  const text = typeof meaning === 'string' ? meaning : (meaning.text ?? meaning.math ?? '');
  const math = typeof meaning === 'string' ? meaning : (meaning.math ?? meaning.text ?? '');
  if (name !== undefined) CHARACTERS.set(name, { text: text.normalize('NFC'), math: math.normalize('NFC') });
  else if (/^\\[a-zA-Z]+\{.*\}$/.test(command)) WITH_ARGUMENT.set(command.slice(1), text.normalize('NFC'));
}

const OWN: Readonly<Record<string, string>> = {
  '\\': '\n',
  newline: '\n',
  ' ': ' ',
  '\n': ' ',
  '\t': ' ',
  '-': '',
  '/': '',
  '@': '',
  '!': '',
  '*': '',
  '"': '"',
  '`': '`',
  '{': '{',
  '}': '}',
  $: '$',
  '&': '&',
  '%': '%',
  '#': '#',
  _: '_',
  i: 'ı',
  j: 'ȷ',
  imath: 'ı',
  jmath: 'ȷ',
  textbackslash: '\\',
  backslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
  textasciigrave: '`',
  textquotesingle: "'",
  textquotedbl: '"',
  textless: '<',
  textgreater: '>',
  slash: '/',
  space: ' ',
  quad: ' ',
  qquad: ' ',
  par: '\n\n',
  TeX: 'TeX',
  LaTeX: 'LaTeX',
  LaTeXe: 'LaTeX2e',
  BibTeX: 'BibTeX',
  BibLaTeX: 'BibLaTeX',
  XeTeX: 'XeTeX',
  relax: '',
  noopsort: '',
  protect: '',
  textmu: 'µ',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  langle: '⟨',
  rangle: '⟩',
  left: '',
  right: '',
  ldots: '…',
  dots: '…',
  bibrangedash: '–',
  bibrangessep: ', ',
};

/** The character that a command stands for, or undefined for a command that does something else. */
export function characterOf(name: string, inMath: boolean): string | undefined {
  if (Object.hasOwn(OWN, name)) return OWN[name];
  const meaning = CHARACTERS.get(name);
  return meaning && (inMath ? meaning.math : meaning.text);
}

/** The same for a command with one argument that is part of its name. */
export const characterWith = (name: string, argument: string): string | undefined =>
  WITH_ARGUMENT.get(`${name}{${argument}}`);

/** Commands whose argument, or the rest of whose group, has a look that CSL can mark up. */
export const STYLES: Readonly<Record<string, readonly [open: string, close: string]>> = {
  i: ['<i>', '</i>'],
  b: ['<b>', '</b>'],
  sc: ['<span style="font-variant:small-caps;">', '</span>'],
  sup: ['<sup>', '</sup>'],
  sub: ['<sub>', '</sub>'],
  quote: ['“', '”'],
  parens: ['(', ')'],
  brackets: ['[', ']'],
};

const named = (style: string, names: string): [string, string][] => names.split(' ').map((name) => [name, style]);

export const STYLED_ARGUMENT: ReadonlyMap<string, string> = new Map([
  ...named('i', 'emph textit textsl mkbibemph mkbibitalic mathit'),
  ...named('b', 'textbf mkbibbold mathbf'),
  ...named('sc', 'textsc'),
  ...named('sup', 'textsuperscript mkbibsuperscript sp'),
  ...named('sub', 'textsubscript mkbibsubscript sb'),
  ...named('quote', 'enquote mkbibquote textquote'),
  ...named('parens', 'mkbibparens'),
  ...named('brackets', 'mkbibbrackets'),
]);

export const STYLED_GROUP: ReadonlyMap<string, string> = new Map([
  ...named('i', 'it em itshape sl slshape'),
  ...named('b', 'bf bfseries'),
  ...named('sc', 'sc scshape'),
]);

/** Commands that are dropped with their argument, which is no text. */
export const SILENT = new Set(
  'vphantom phantom hphantom hspace vspace label index vskip hskip kern raise color'.split(' '),
);
