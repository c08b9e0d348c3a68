import type { Block, Inline } from './manuscript';
import type { Manuscript } from './types';

/** Plain text: paragraphs with an empty line between, notes numbered at the end. */
export function writeText({ blocks, references, referencesTitle }: Manuscript): string {
  const notes: string[] = [];
  const words = (inlines: readonly Inline[]): string =>
    inlines
      .map((inline) => {
        if (inline.type === 'text') return inline.text;
        if (inline.type === 'break') return '\n';
        if (inline.type === 'link') return words(inline.children);
        const number = notes.push('');
        notes[number - 1] = words(inline.children);
        return `[${number}]`;
      })
      .join('');
  const lines = (block: Block): string[] => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
      case 'reference':
        return [words(block.children)];
      case 'quote':
        return block.blocks.flatMap(lines).map((line) => `    ${line.replace(/\n/g, '\n    ')}`);
      case 'list':
        return [
          block.items
            .map(
              (item, at) =>
                `${block.ordered ? `${at + 1}.` : '-'} ${item.flatMap(lines).join('\n').replace(/\n/g, '\n  ')}`,
            )
            .join('\n'),
        ];
      case 'code':
        return [block.text];
      case 'rule':
        return ['* * *'];
      case 'table':
        return [block.rows.map((row) => row.map(words).join('\t')).join('\n')];
    }
  };
  const body = blocks.flatMap(lines);
  const list = references.length > 0 ? [referencesTitle, ...references.map(words)] : [];
  return [...body, ...list, ...notes.map((note, at) => `[${at + 1}] ${note}`)].join('\n\n') + '\n';
}
