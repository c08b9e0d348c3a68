import CSL, { type CslDecoration, type CslOutputFormat } from 'citeproc';

export const OUTPUT_FORMATS = ['text', 'html', 'markdown', 'rtf'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** Stands between the id of an item and its rendered entry; cannot occur in either, see `renderable`. */
export const ENTRY_MARK = '\u0000';

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);
const CHARACTERS = new Map([...ENTITIES].map(([character, entity]) => [entity, character]));

/** What a format needs to say; everything else is the same for all. */
interface Markup {
  /** Each piece of text passes here once. */
  escape: (text: string) => string;
  /** Around content; the content is already escaped. */
  wrap: Partial<Record<Decoration, (content: string) => string>>;
  /** Makes a link of escaped text and a plain address. */
  link?: { write: (label: string, address: string) => string; unescape: (label: string) => string };
  /** Last touch on a whole entry. */
  entry?: (content: string) => string;
  display?: Partial<Record<Display, (content: string) => string>>;
}
type Decoration = 'italic' | 'upright' | 'bold' | 'small-caps' | 'underline' | 'sup' | 'sub';
type Display = 'block' | 'left-margin' | 'right-inline' | 'indent';

const plain: Markup = { escape: (text) => text, wrap: {} };

const html: Markup = {
  escape: escapeHtml,
  wrap: {
    italic: (content) => `<i>${content}</i>`,
    upright: (content) => `<span style="font-style:normal">${content}</span>`,
    bold: (content) => `<b>${content}</b>`,
    'small-caps': (content) => `<span style="font-variant:small-caps">${content}</span>`,
    underline: (content) => `<u>${content}</u>`,
    sup: (content) => `<sup>${content}</sup>`,
    sub: (content) => `<sub>${content}</sub>`,
  },
  link: {
    write: (label, address) => `<a href="${escapeHtml(address)}">${label}</a>`,
    unescape: (label) => label.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => CHARACTERS.get(entity) ?? entity),
  },
  display: {
    block: (content) => `<div class="csl-block">${content}</div>`,
    'left-margin': (content) => `<div class="csl-left-margin">${content}</div>`,
    'right-inline': (content) => `<div class="csl-right-inline">${content}</div>`,
    indent: (content) => `<div class="csl-indent">${content}</div>`,
  },
};

/** CommonMark. Small capitals and underlining do not exist there; raised and lowered text is written as HTML. */
const markdown: Markup = {
  escape: (text) => text.replace(/[\\`*_[\]<>~^$@]/g, String.raw`\$&`).replace(/&(?=#?\w+;)/g, String.raw`\&`),
  wrap: {
    italic: (content) => emphasis('*', content),
    bold: (content) => emphasis('**', content),
    sup: (content) => `<sup>${content}</sup>`,
    sub: (content) => `<sub>${content}</sub>`,
  },
  link: {
    write: (label, address) =>
      unescapeMarkdown(label) === address ? `<${address}>` : `[${label}](<${address.replace(/\\/g, '%5C')}>)`,
    unescape: unescapeMarkdown,
  },
  // What would begin a list or a heading.
  entry: (content) => content.replace(/^(\d{1,9})(?=[.)])/, '$1\\').replace(/^(?=[-+#=])/, '\\'),
};

/** Rich Text Format 1.9: ASCII only, other characters as signed 16-bit units with no fallback character. */
const rtf: Markup = {
  escape: (text) =>
    text
      .replace(/[\\{}]/g, String.raw`\$&`)
      .replace(/[^ -~]/g, (unit) => `\\uc0\\u${(unit.charCodeAt(0) << 16) >> 16} `),
  wrap: {
    italic: (content) => `{\\i ${content}}`,
    upright: (content) => `{\\i0 ${content}}`,
    bold: (content) => `{\\b ${content}}`,
    'small-caps': (content) => `{\\scaps ${content}}`,
    underline: (content) => `{\\ul ${content}}`,
    sup: (content) => `{\\super ${content}}`,
    sub: (content) => `{\\sub ${content}}`,
  },
  display: {
    block: (content) => `\\line ${content}\\line `,
    'left-margin': (content) => `${content}\\tab `,
    indent: (content) => `\\line\\tab ${content}\\line `,
  },
};

const MARKUPS: Record<OutputFormat, Markup> = { text: plain, html, markdown, rtf };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? character);
}

function unescapeMarkdown(text: string): string {
  return text.replace(/\\(?=[!-/:-@[-`{-~])/g, '');
}

/** Markdown marks must touch the words they wrap, so spaces move outside. */
function emphasis(mark: string, content: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(content) ?? [];
  return inner === '' ? content : `${before}${mark}${inner}${mark}${after}`;
}

const textDisplay: Record<Display, (content: string) => string> = {
  block: (content) => `\n${content}`,
  'left-margin': (content) => `${content} `,
  'right-inline': (content) => content,
  indent: (content) => `\n    ${content}`,
};

const isWebAddress = (text: string) => /^https?:\/\/[^\s"<>]+$/i.test(text);
/** A digital object identifier without its resolver: ISO 26324. */
const isDoi = (text: string) => /^10\.\d{4,9}\/[^\s"<>]+$/.test(text);

const decoration =
  (wrapping: (content: string) => string): CslDecoration =>
  (_state, content = '') =>
    wrapping(content);

function toCiteproc({ escape, wrap, link, entry = (content) => content, display = {} }: Markup): CslOutputFormat {
  const textEscape = (text: string) => escape(text.replace(/[\r\n\u2028\u2029]+/g, ' '));
  const marked = (name: Decoration) => {
    const wrapping = wrap[name];
    return wrapping ? decoration(wrapping) : false;
  };
  const shown = (name: Display) => decoration(display[name] ?? textDisplay[name]);
  const passed = decoration((content) => content);
  const quotes =
    (open: string, close: string, apostrophe?: string): CslDecoration =>
    (state, content) =>
      content === undefined
        ? textEscape(apostrophe ?? state.getTerm(open))
        : textEscape(state.getTerm(open)) + content + textEscape(state.getTerm(close));
  const linked = decoration((label) => {
    if (!link) return label;
    const text = link.unescape(label);
    const address = isDoi(text) ? `https://doi.org/${text}` : text;
    return isWebAddress(address) ? link.write(label, address) : label;
  });
  return {
    text_escape: (text) => textEscape(text || ''), // citeproc passes null and false too
    bibstart: '',
    bibend: '',
    '@passthrough/true': passed,
    '@font-style/italic': marked('italic'),
    '@font-style/oblique': marked('italic'),
    '@font-style/normal': marked('upright'),
    '@font-variant/small-caps': marked('small-caps'),
    '@font-variant/normal': false,
    '@font-weight/bold': marked('bold'),
    '@font-weight/normal': false,
    '@font-weight/light': false,
    '@text-decoration/none': false,
    '@text-decoration/underline': marked('underline'),
    '@vertical-align/baseline': false,
    '@vertical-align/sup': marked('sup'),
    '@vertical-align/sub': marked('sub'),
    '@strip-periods/true': passed,
    '@strip-periods/false': passed,
    '@quotes/true': quotes('open-quote', 'close-quote'),
    '@quotes/inner': quotes('open-inner-quote', 'close-inner-quote', '’'),
    '@quotes/false': false,
    '@bibliography/entry': function (_state, content = '') {
      return `${this.item_id ?? ''}${ENTRY_MARK}${entry(content)}`;
    },
    '@display/block': shown('block'),
    '@display/left-margin': shown('left-margin'),
    '@display/right-inline': shown('right-inline'),
    '@display/indent': shown('indent'),
    '@showid/true': passed,
    '@URL/true': linked,
    '@DOI/true': linked,
  };
}

/** The name under which citeproc knows a format of ours. */
export const citeprocName = (format: OutputFormat): string => `commonplace-${format}`;

for (const format of OUTPUT_FORMATS) CSL.Output.Formats[citeprocName(format)] = toCiteproc(MARKUPS[format]);
