import type { Align, Block, Inline, Look } from './manuscript';
import type { Manuscript } from './types';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** Readable where it is opened and when it is printed: nothing is fetched. */
const CSS = `body{font:12pt/1.5 Georgia,serif;max-width:42em;margin:3em auto;padding:0 1em;color:#1c1917;background:#fff}
h1,h2,h3{line-height:1.25}blockquote{margin:1em 2em}pre{white-space:pre-wrap}table{border-collapse:collapse}
td,th{border:1px solid #999;padding:.2em .5em;text-align:start}.references p{padding-left:2em;text-indent:-2em;margin:.4em 0}
.footnotes{border-top:1px solid #999;margin-top:3em;font-size:10pt}@page{margin:2.5cm}`;

/** Wide tables scroll with their heads in sight. */
const WIDE = `body{max-width:none}table{font-size:10pt}td,th{vertical-align:top;text-align:left}
tr:first-child th{position:sticky;top:0;background:#fff}@page{size:landscape}`;

/** One page of HTML, with footnotes at its end. */
export function writeHtml({ title, language, blocks, references, referencesTitle, landscape }: Manuscript): string {
  const notes: string[] = [];
  const writer = new HtmlWriter(notes);
  const body = writer.blocks(blocks);
  const list = references.map((children) => `<p>${writer.inlines(children)}</p>`);
  const footnotes = notes.map(
    (note, at) => `<li id="fn${at + 1}">${note} <a href="#fnref${at + 1}" aria-label="Back to the text">↩</a></li>`,
  );
  return [
    `<!doctype html>\n<html lang="${escape(language)}">\n<head>\n<meta charset="utf-8">`,
    `<title>${escape(title)}</title>\n<style>${CSS}${landscape ? WIDE : ''}</style>\n</head>\n<body>`,
    ...body,
    ...(list.length > 0
      ? [`<section class="references">\n<h2>${escape(referencesTitle)}</h2>`, ...list, '</section>']
      : []),
    ...(footnotes.length > 0 ? ['<section class="footnotes">\n<ol>', ...footnotes, '</ol>\n</section>'] : []),
    '</body>\n</html>\n',
  ].join('\n');
}

/** Grounds of judgements; the words say the same. */
const TONES = { low: '#d0e8d0', some: '#f7e6a6', high: '#f6d3cd', unclear: '#e2dfd9' } as const;

class HtmlWriter {
  constructor(private readonly notes: string[]) {}

  blocks(blocks: readonly Block[]): string[] {
    return blocks.map((block) => this.block(block));
  }

  private block(block: Block): string {
    switch (block.type) {
      case 'heading':
        return `<h${block.level}>${this.inlines(block.children)}</h${block.level}>`;
      case 'paragraph':
      case 'reference':
        return `<p>${this.inlines(block.children)}</p>`;
      case 'quote':
        return `<blockquote>\n${this.blocks(block.blocks).join('\n')}\n</blockquote>`;
      case 'list': {
        const tag = block.ordered ? 'ol' : 'ul';
        const items = block.items.map((item) => `<li>${this.blocks(item).join('\n')}</li>`);
        return `<${tag}>\n${items.join('\n')}\n</${tag}>`;
      }
      case 'code':
        return `<pre><code>${escape(block.text)}</code></pre>`;
      case 'rule':
        return '<hr>';
      case 'table': {
        const begin = (tag: string, align: Align) => (align ? `<${tag} style="text-align:${align}">` : `<${tag}>`);
        const row = (cells: readonly (readonly Inline[])[], tag: string) =>
          `<tr>${cells.map((cell, at) => `${begin(tag, block.align?.[at])}${this.inlines(cell)}</${tag}>`).join('')}</tr>`;
        return `<table>\n${block.rows.map((cells, at) => row(cells, at === 0 ? 'th' : 'td')).join('\n')}\n</table>`;
      }
    }
  }

  inlines(inlines: readonly Inline[]): string {
    return inlines.map((inline) => this.inline(inline)).join('');
  }

  private inline(inline: Inline): string {
    switch (inline.type) {
      case 'text':
        return dressed(escape(inline.text), inline.look);
      case 'break':
        return '<br>';
      case 'link':
        return /^(?:https?|mailto):/i.test(inline.href)
          ? `<a href="${escape(inline.href)}">${this.inlines(inline.children)}</a>`
          : this.inlines(inline.children);
      case 'note': {
        const number = this.notes.push('');
        this.notes[number - 1] = this.inlines(inline.children);
        return `<sup><a id="fnref${number}" href="#fn${number}">${number}</a></sup>`;
      }
    }
  }
}

function dressed(text: string, { italic, bold, strike, code, underline, smallCaps, raised, tone }: Look): string {
  let html = text;
  if (code) html = `<code>${html}</code>`;
  if (smallCaps) html = `<span style="font-variant:small-caps">${html}</span>`;
  if (underline) html = `<u>${html}</u>`;
  if (strike) html = `<s>${html}</s>`;
  if (italic) html = `<em>${html}</em>`;
  if (bold) html = `<strong>${html}</strong>`;
  if (tone) html = `<span style="background:${TONES[tone]}">${html}</span>`;
  return raised ? `<${raised}>${html}</${raised}>` : html;
}
