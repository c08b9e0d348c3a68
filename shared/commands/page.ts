import type { CommandInfo } from './info';

/** What the page or list in sight can do besides; the palette finds it there. */
export const PAGE_COMMANDS = [
  { id: 'bibliography.copy', title: 'Copy the bibliography', keywords: 'references clipboard' },
  { id: 'bibliography.docx', title: 'Save the bibliography as Word (.docx)', keywords: 'references style document' },
  { id: 'bibliography.html', title: 'Save the bibliography as a web page (.html)', keywords: 'references style' },
  { id: 'bibliography.rtf', title: 'Save the bibliography as rich text (.rtf)', keywords: 'references style document' },
  { id: 'bibliography.markdown', title: 'Save the bibliography as Markdown (.md)', keywords: 'references style' },
  { id: 'bibliography.text', title: 'Save the bibliography as plain text (.txt)', keywords: 'references style' },
  { id: 'search.save', title: 'Save this search', keywords: 'keep query places' },
  { id: 'source.delete', title: 'Delete source' },
  { id: 'review.begin', title: 'Begin a review…', keywords: 'new screening prisma systematic' },
  { id: 'review.add', title: 'Add records to the review…', keywords: 'import search database screening' },
  { id: 'review.packet', title: 'Open a reader’s packet…', keywords: 'second reader screening import' },
  { id: 'table.begin', title: 'Begin an evidence table', keywords: 'new table' },
  { id: 'table.column', title: 'Add a column to the table…', keywords: 'question claim extraction' },
  { id: 'table.freeze', title: 'Freeze the table as it is…', keywords: 'keep state checksum' },
  { id: 'table.frozen', title: 'What has changed since the table was frozen…', keywords: 'compare states' },
  { id: 'table.write', title: 'Write up the table…', keywords: 'note synthesis theme claim' },
  { id: 'table.rename', title: 'Rename the table…', keywords: 'title' },
  { id: 'table.delete', title: 'Delete the table' },
] as const satisfies readonly CommandInfo[];
