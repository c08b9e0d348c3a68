/** One field as it stands in the file: name in lower case and as written, value with its @strings resolved. */
export interface RawField {
  readonly name: string;
  readonly written: string;
  /** LaTeX, without the outer delimiters. */
  readonly value: string;
}

export interface RawEntry {
  /** In lower case. */
  readonly type: string;
  /** As it is cited, verbatim; empty when the entry has none. */
  readonly key: string;
  /** Line on which it begins, counted from 1. */
  readonly line: number;
  /** By name in lower case; a name that comes twice keeps its first value. */
  readonly fields: Map<string, RawField>;
}

export interface Scanned {
  readonly entries: RawEntry[];
  readonly failed: { line: number; reason: string }[];
  /** What @preamble blocks say, where macros may be defined. */
  readonly preamble: string;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** An entry, or a block like one. What stands between them is a comment to BibTeX. */
const BEGINNING = /@\s*([^\s{}()"#%,=@\\]+)\s*([{(])/g;
/** Where reading goes on after a broken entry: an entry at the beginning of a line. */
const NEXT_AT_LINE = /^[ \t]*@[ \t]*[a-z][a-z_-]*[ \t]*[{(]/gim;
/** After an entry that ended too early the fields that it should have held stand in the open. */
const STRAY_FIELD = /\s*,?\s*([a-z][\w-]*)\s*=\s*["{\d]/iy;
const NAME = /[^\s=,{}"#%()]+/y;
/** What may follow `\\"`, the accent, which people also write without the braces that it needs in quotation marks. */
const ACCENTED = /[\p{L}{\\]/u;
const ENDS_LINE = /"(?=[ \t]*(?:,[ \t]*)?\r?\n|[ \t]*,?[ \t]*[})])/;
/** A line inside a value that can only be the beginning of the next entry. */
const SWALLOWED = /^[ \t]*@[a-z]+[ \t]*\{[^\s,{}]+,[ \t]*\r?$/im;
/** Keys are read more freely than BibTeX does: everything up to the comma that is no brace and no equals sign. */
const KEY = /[^,={}"\n]*/y;

/** How many characters may be read in vain, for ends of values that never come; then none is looked for far away. */
const PATIENCE = 100_000_000;
/** The longest value that is looked for from then on, so that a file in which nothing ends takes seconds, not hours. */
const FAR = 100_000;

/**
 * Parts a BibTeX file into entries without looking into their text. An entry that cannot be read is reported by line, and
 * reading goes on at the next one, so that no mistake costs more than its own entry.
 */
export function scan(source: string): Scanned {
  return new Scanner(source).run();
}

class Broken extends Error {
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message);
  }
}

class Scanner {
  private at = 0;
  private line = 1;
  private counted = 0;
  private preamble = '';
  private inVain = 0;
  private readonly strings = new Map<string, string>(MONTHS.map((month) => [month, month]));
  private readonly entries: RawEntry[] = [];
  private readonly failed: { line: number; reason: string }[] = [];

  constructor(private readonly source: string) {}

  run(): Scanned {
    for (let begin = this.nextBeginning(); begin; begin = this.nextBeginning()) {
      const [text, word = '', bracket] = begin;
      const start = begin.index;
      this.at = start + text.length;
      try {
        this.block(word.toLowerCase(), start, bracket === '(' ? ')' : '}');
        this.reportStrayFields();
      } catch (error) {
        if (!(error instanceof Broken)) throw error;
        this.fail(start, `This @${word} cannot be read: ${error.message}`);
        this.at = this.recoverAfter(start + text.length);
      }
    }
    return { entries: this.entries, failed: this.failed, preamble: this.preamble };
  }

  private nextBeginning(): RegExpExecArray | null {
    BEGINNING.lastIndex = this.at;
    return BEGINNING.exec(this.source);
  }

  private block(type: string, start: number, close: string): void {
    if (type === 'comment') return this.skipComment(close);
    if (type === 'preamble') {
      this.preamble += `${this.value(close)}\n`;
      return this.end(close);
    }
    if (type === 'string') {
      this.fields(close, ({ name, value }) => this.strings.set(name, value));
      return;
    }
    this.entry(type, start, close);
  }

  /** To BibTeX a comment is one word; programs write whole blocks, which may hold entries that are meant to be hidden. */
  private skipComment(close: string): void {
    const begun = this.at;
    try {
      this.balanced(close);
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      this.at = begun;
    }
  }

  private entry(type: string, start: number, close: string): void {
    const fields = new Map<string, RawField>();
    const line = this.lineOf(start);
    this.space();
    const begun = this.at;
    let key = this.match(KEY).trim();
    if (this.source[this.at] === '=') {
      key = ''; // what was read is the name of a field
      this.at = begun;
    } else if (this.source[this.at] === ',') this.at++;
    else if (this.source[this.at] !== close && key.endsWith(close)) {
      this.at = this.source.lastIndexOf(close, this.at); // a parenthesis that closes the entry right after its key
      key = key.slice(0, -1).trim();
    }
    this.fields(close, (field) => {
      if (!fields.has(field.name)) fields.set(field.name, field);
      else if (field.name === 'keywords' || field.name === 'note' || field.name === 'annote')
        fields.set(field.name, { ...field, value: `${fields.get(field.name)?.value ?? ''}, ${field.value}` });
    });
    this.entries.push({ type, key, line, fields });
  }

  /** Reads `name = value, ...` up to the closing bracket. Commas may be missing or too many. */
  private fields(close: string, take: (field: RawField) => void): void {
    for (;;) {
      this.space();
      const character = this.source[this.at];
      if (character === close || (character === '}' && close === ')')) return void this.at++;
      if (character === ',') {
        this.at++;
        continue;
      }
      const begun = this.at;
      const written = this.match(NAME);
      if (written === '') throw this.unexpected();
      this.space();
      if (this.source[this.at] !== '=') {
        // A word without a value says nothing: pass over it, but not over the end of the entry.
        if (this.at >= this.source.length) throw new Broken(begun, 'the file ends before it does.');
        if (/[,}\w]/.test(this.source[this.at] ?? '') || this.source[this.at] === close) continue;
        throw this.unexpected();
      }
      this.at++;
      take({ name: written.toLowerCase(), written, value: this.value(close) });
    }
  }

  /** Pieces joined by `#`: braces, quotation marks, numbers, names of strings. */
  private value(close: string): string {
    let value = '';
    for (;;) {
      this.space();
      const character = this.source[this.at];
      this.at++;
      if (character === '{') value += this.braced();
      else if (character === '"') value += this.quoted();
      else {
        this.at--;
        const word = this.match(NAME);
        if (word === '' && character !== ',' && character !== close) throw this.unexpected();
        value += this.strings.get(word.toLowerCase()) ?? word;
      }
      this.space();
      if (this.source[this.at] !== '#') return value;
      this.at++;
    }
  }

  /** BibTeX counts braces even after a backslash; where that leads nowhere, as people mean them: `\{` is a sign. */
  private braced(): string {
    const begun = this.at;
    try {
      const text = this.balanced('}');
      if (!text.includes('@') || !SWALLOWED.test(text)) return text;
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
    }
    this.at = begun;
    const text = this.balanced('}', true);
    if (text.includes('@') && SWALLOWED.test(text)) throw new Broken(begun, 'a } that ends a value is missing.');
    return text;
  }

  /** The text up to the bracket that closes what is open here, which is passed over. */
  private balanced(close: string, isEscaped = false): string {
    const { source } = this;
    const begun = this.at;
    const horizon = this.horizon();
    let depth = 0;
    for (let at = begun; at < horizon; at++) {
      const code = source.charCodeAt(at);
      if (isEscaped && code === 0x5c /* \ */) at++;
      else if (code === 0x7b /* { */) depth++;
      else if (depth === 0 && source[at] === close) {
        this.at = at + 1;
        return source.slice(begun, at);
      } else if (code === 0x7d /* } */) depth--;
    }
    this.inVain += horizon - begun;
    throw new Broken(begun, `the ${close} that ends it is missing.`);
  }

  /** Quotation marks inside braces do not end the value. */
  private quoted(): string {
    const { source } = this;
    const begun = this.at;
    const horizon = this.horizon();
    let depth = 0;
    for (let at = begun; at < horizon; at++) {
      const code = source.charCodeAt(at);
      if (code === 0x7b) depth++;
      else if (code === 0x7d) {
        depth = Math.max(0, depth - 1);
      } else if (code === 0x22 && depth === 0 && !(source[at - 1] === '\\' && ACCENTED.test(source[at + 1] ?? ''))) {
        this.at = at + 1;
        return source.slice(begun, at);
      }
    }
    this.inVain += horizon - begun;
    return this.quotedInLine(begun, horizon);
  }

  /** Where braces do not match, a quotation mark that ends its line ends the value, if anything does. */
  private quotedInLine(begun: number, horizon: number): string {
    const within = this.source.slice(begun, horizon);
    const end = within.search(ENDS_LINE);
    if (end < 0) throw new Broken(begun, 'the quotation mark that ends a value is missing.');
    this.fail(begun, 'The braces of this value do not match; it was read up to the quotation mark that ends its line.');
    this.at = begun + end + 1;
    return within.slice(0, end);
  }

  /** Where looking for the end of a value stops. */
  private horizon(): number {
    return this.inVain < PATIENCE ? this.source.length : Math.min(this.source.length, this.at + FAR);
  }

  private end(close: string): void {
    this.space();
    if (this.source[this.at] === close) this.at++;
    else throw this.unexpected();
  }

  private unexpected(): Broken {
    const character = this.source[this.at];
    return new Broken(
      this.at,
      character === undefined
        ? 'the file ends before it does.'
        : `“${character}” on line ${this.lineNumber(this.at)} is not what can stand there.`,
    );
  }

  /** A line that begins like an entry; a broken value may have swallowed it. */
  private recoverAfter(from: number): number {
    NEXT_AT_LINE.lastIndex = from;
    return NEXT_AT_LINE.exec(this.source)?.index ?? this.source.length;
  }

  private reportStrayFields(): void {
    STRAY_FIELD.lastIndex = this.at;
    const stray = STRAY_FIELD.exec(this.source);
    if (!stray) return;
    const name = stray[1] ?? '';
    this.fail(
      this.at + stray[0].indexOf(name),
      `The field ${name} stands outside an entry: the one before it has a closing brace too many.`,
    );
  }

  private fail(at: number, reason: string): void {
    this.failed.push({ line: this.lineNumber(at), reason });
  }

  /** White space, and what TeX takes for a comment between fields. */
  private space(): void {
    const { source } = this;
    for (;;) {
      const code = source.charCodeAt(this.at);
      if (code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff) this.at++;
      else if (code === 0x25 /* % */) {
        const end = source.indexOf('\n', this.at);
        this.at = end < 0 ? source.length : end + 1;
      } else return;
    }
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const [found = ''] = pattern.exec(this.source) ?? [];
    this.at += found.length;
    return found;
  }

  /** Counts on from the entry before, so that a long file is counted once. */
  private lineOf(at: number): number {
    for (; this.counted < at; this.counted++) if (this.source.charCodeAt(this.counted) === 10) this.line++;
    return this.line;
  }

  private lineNumber(at: number): number {
    let line = this.line;
    if (at < this.counted) return this.source.slice(0, at).split('\n').length;
    for (let index = this.counted; index < at; index++) if (this.source.charCodeAt(index) === 10) line++;
    return line;
  }
}
