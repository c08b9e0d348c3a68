import { textFromMath } from './readMath';
import { ACCENTS, SILENT, STYLED_ARGUMENT, STYLED_GROUP, STYLES, characterOf, characterWith } from './texCommands';
import type { TextMode } from './textMode';

/** Whatever is not in here means itself. */
const SPECIAL = /[\\{}$~`'\n\r\t-]| {2}|[?!]`/;

/** LaTeX as CSL text: commands and accents become characters, changes of font the markup that CSL has, the rest goes. */
export function textFromLatex(source: string, mode: TextMode = {}): string {
  if (!SPECIAL.test(source)) return source.replace(/^ | $/g, '');
  const text = new TextReader(source, mode).read();
  if (!mode.paragraphs) return text.replace(/[ \t\n\r]+/g, ' ').replace(/^ | $/g, '');
  return text
    .replace(/[ \t\r]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What TextReader stops at besides ordinary characters. */
const STOP = /[\\{}$~`'\n-]|[?!](?=`)/g;

class TextReader {
  private at = 0;
  /** Within two pairs of braces. */
  private isFixed = false;

  constructor(
    private readonly source: string,
    private readonly mode: TextMode,
  ) {}

  read(): string {
    let text = '';
    while (this.at < this.source.length) {
      text += this.group();
      this.at++; // a brace that closes nothing
    }
    return text;
  }

  /** Up to the brace that closes the group, which is left, or the end. */
  private group(): string {
    const { source } = this;
    let text = '';
    const closes: string[] = [];
    while (this.at < source.length) {
      STOP.lastIndex = this.at;
      const stop = STOP.exec(source)?.index ?? source.length;
      text += source.slice(this.at, stop);
      this.at = stop;
      const character = source[stop];
      if (character === '}' || character === undefined) break;
      if (character === '{') text += this.protected();
      else if (character === '\\') {
        const style = this.styleOfGroup();
        if (style) {
          text += style[0];
          closes.unshift(style[1]);
        } else text += this.command();
      } else if (character === '$' && !this.mode.verbatim) text += this.math();
      else text += this.ligature(character);
    }
    return text + closes.join('');
  }

  private braced(): string {
    this.at++;
    const text = this.group();
    this.at++;
    return text;
  }

  /**
   * Braces in a text protect capitals, which we keep anyhow; two pairs hold what no style may change the case of, and more
   * within them change nothing. One letter in them is an accent with its braces.
   */
  private protected(): string {
    const begun = this.at + 1;
    const mayFix = !this.isFixed && !this.mode.plain && !this.mode.verbatim && this.source[begun] === '{';
    const end = mayFix ? this.groupEnd(begun) : -1;
    if (end < 0 || this.source[end + 1] !== '}') return this.braced();
    this.isFixed = true;
    const text = this.braced();
    this.isFixed = false;
    return text.length > 1 && /\S/.test(text) ? `<span class="nocase">${text}</span>` : text;
  }

  /** Where the group that begins here is closed. */
  private groupEnd(begun: number): number {
    let depth = 0;
    for (let at = begun; at < this.source.length; at++) {
      if (this.source[at] === '\\') at++;
      else if (this.source[at] === '{') depth++;
      else if (this.source[at] === '}' && --depth === 0) return at;
    }
    return -1;
  }

  /** A change of font up to the end of the group, as `\it`. */
  private styleOfGroup(): readonly [string, string] | undefined {
    const name = this.peekName();
    const style = STYLED_GROUP.get(name);
    if (style === undefined) return undefined;
    this.at += name.length + 1;
    this.skipSpaces();
    return this.mode.plain ? ['', ''] : STYLES[style];
  }

  private peekName(): string {
    NAME.lastIndex = this.at + 1;
    return NAME.exec(this.source)?.[0] ?? this.source.slice(this.at + 1, this.at + 2);
  }

  private command(): string {
    const name = this.peekName();
    this.at += 1 + name.length;
    const isWord = /^[a-zA-Z@]/.test(name);
    const mark = ACCENTS.get(name);
    if (mark !== undefined && (!isWord || this.hasArgument())) return this.accented(name, mark);
    const macro = this.mode.macros?.get(name);
    if (macro !== undefined) return this.expand(name, macro);
    const style = STYLED_ARGUMENT.get(name);
    if (style !== undefined) {
      this.skipStar();
      return this.styled(style, this.argument());
    }
    if (SILENT.has(name)) {
      this.argument();
      return '';
    }
    switch (name) {
      case 'url':
      case 'path':
      case 'nolinkurl':
        return this.rawArgument();
      case 'href': {
        const address = this.rawArgument();
        this.skipSpaces();
        return this.argument() || address;
      }
      case 'ensuremath': {
        const formula = this.rawArgument();
        return textFromMath(formula, this.mode) ?? `$${formula}$`;
      }
      case 'char':
        return this.charCode();
      case 'begin':
      case 'end':
        this.rawArgument();
        return this.mode.paragraphs ? '\n\n' : ' ';
      case 'href@noop':
        this.rawArgument();
        return '';
      default:
        return this.character(name, isWord);
    }
  }

  private character(name: string, isWord: boolean): string {
    if (this.source[this.at] === '{') {
      const end = this.source.indexOf('}', this.at);
      const found = end < 0 ? undefined : characterWith(name, this.source.slice(this.at + 1, end));
      if (found !== undefined) {
        this.at = end + 1;
        return found;
      }
    }
    const character = characterOf(name, false);
    if (isWord) this.endName();
    if (character !== undefined) return this.mode.plain && character === '\u00a0' ? ' ' : character;
    return ''; // a command that we do not know; its arguments are read as text
  }

  /** After a command of letters spaces are swallowed, and an empty group that protects one. */
  private endName(): void {
    if (this.source.startsWith('{}', this.at)) this.at += 2;
    else this.skipSpaces();
  }

  private skipSpaces(): void {
    while (/[ \t\n\r]/.test(this.source[this.at] ?? '')) this.at++;
  }

  private skipStar(): void {
    if (this.source[this.at] === '*') this.at++;
  }

  private hasArgument(): boolean {
    return this.at < this.source.length && /[\s{\\]/.test(this.source[this.at] ?? '');
  }

  /** A mark over the first letter of the argument; without one, the mark by itself. */
  private accented(name: string, mark: string): string {
    const text = this.argument();
    if (text === '') return STANDALONE[name] ?? '';
    const [first = ''] = text;
    if (/\s/.test(first)) return text;
    const letter = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
    // Marks that the letter has already stay below the new one.
    const [base = letter, own = ''] = /^(.)(\p{M}*)/u.exec(letter + text.slice(first.length))?.slice(1) ?? [];
    return composed(base + own, mark) + text.slice(first.length + own.length);
  }

  /** What follows a command: a group, a command, or one character. */
  private argument(): string {
    this.skipSpaces();
    const character = this.source[this.at];
    if (character === undefined || character === '}') return '';
    if (character === '{') return this.braced();
    if (character === '\\') return this.command();
    const [first = ''] = this.source.slice(this.at, this.at + 2);
    this.at += first.length;
    return first;
  }

  /** The argument as it stands, with what is escaped in addresses undone. */
  private rawArgument(): string {
    this.skipSpaces();
    if (this.source[this.at] !== '{') return '';
    const begun = this.at + 1;
    let depth = 0;
    for (let at = this.at; at < this.source.length; at++) {
      if (this.source[at] === '{') depth++;
      else if (this.source[at] === '}' && --depth === 0) {
        this.at = at + 1;
        return this.source.slice(begun, at).replace(/\\([#%&_{}~])/g, '$1');
      }
    }
    this.at = this.source.length;
    return this.source.slice(begun);
  }

  private styled(style: string, text: string): string {
    const [open = '', close = ''] = STYLES[style] ?? [];
    return text === '' || (this.mode.plain && open.startsWith('<')) ? text : open + text + close;
  }

  private expand(name: string, macro: string): string {
    this.endName();
    return new TextReader(macro, { ...this.mode, macros: without(this.mode.macros, name) }).read();
  }

  private charCode(): string {
    const code = /^\s*(?:"([0-9a-f]+)|(\d+))\s?/i.exec(this.source.slice(this.at, this.at + 12));
    if (!code) return '';
    this.at += code[0].length;
    const point = code[1] === undefined ? Number(code[2]) : parseInt(code[1], 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  }

  private ligature(character: string): string {
    const [length, text] = this.mode.verbatim
      ? [1, character]
      : readLigature(this.source.slice(this.at, this.at + 80), this.mode);
    this.at += length;
    return text;
  }

  /** A formula: kept as it stands when it says more than characters, exponents and indices. */
  private math(): string {
    const open = this.source.startsWith('$$', this.at) && this.source[this.at + 2] !== '$' ? 2 : 1;
    const end = this.mathEnd(this.at + open);
    if (end < 0) {
      this.at++;
      return '$';
    }
    const formula = this.source.slice(this.at + open, end);
    if (formula === '') {
      this.at = end + open;
      return '';
    }
    this.at = end + open;
    return textFromMath(formula, this.mode) ?? `$${formula}$`;
  }

  private mathEnd(from: number): number {
    for (let at = from; at < this.source.length; at++) {
      if (this.source[at] === '\\') at++;
      else if (this.source[at] === '$') return at;
    }
    return -1;
  }
}

/** Characters that together are another one, at the beginning of a text: how many, and what they are. */
function readLigature(ahead: string, { plain, pages }: TextMode): [length: number, text: string] {
  switch (ahead[0]) {
    case '~':
      return [1, plain ? ' ' : '\u00a0'];
    case '\n':
      return [1, /^\n[ \t\r]*\n/.test(ahead) ? '\n\n' : ' '];
    case '-':
      if (ahead.startsWith('---')) return [3, pages ? '-' : '—'];
      return ahead.startsWith('--') ? [2, pages ? '-' : '–'] : [1, '-'];
    case '`':
      return ahead.startsWith('``') ? [2, '“'] : [1, '‘'];
    case "'":
      return ahead.startsWith("''") ? [2, '”'] : [1, "'"];
    case '?':
      return [2, '¿'];
    case '!':
      return [2, '¡'];
    default:
      return [1, ahead[0] ?? ''];
  }
}

/** Accents of two marks are named in one order and composed in the other. */
const composed = (letter: string, mark: string): string => {
  const turned = (letter + [...mark].reverse().join('')).normalize('NFC');
  return [...turned].length === 1 ? turned : (letter + mark).normalize('NFC');
};

const NAME = /[a-zA-Z@]+/y;

/** Accents over nothing. */
const STANDALONE: Readonly<Record<string, string>> = {
  '~': '~',
  '^': '^',
  '"': '"',
  "'": "'",
  '`': '`',
  '=': '¯',
  '.': '˙',
  c: '¸',
  r: '˚',
  u: '˘',
  v: 'ˇ',
  k: '˛',
};

const without = (macros: TextMode['macros'], name: string): ReadonlyMap<string, string> =>
  new Map([...(macros ?? [])].filter(([other]) => other !== name));
