import type { CallArgument } from '../../shared/api';

export type NoteFormat = 'docx' | 'html' | 'print' | 'pandoc-bib' | 'pandoc-json' | 'rtf' | 'text';

/** The forms in which notes are written out, as the dialog names them. */
export const NOTE_FORMATS: readonly { readonly id: NoteFormat; readonly label: string; readonly says: string }[] = [
  {
    id: 'docx',
    label: 'Word (.docx)',
    says: 'Citations as the style sets them, in the text or as real footnotes, and the list of what is cited.',
  },
  {
    id: 'html',
    label: 'Web page (.html)',
    says: 'One page that needs nothing from elsewhere, with its list of works.',
  },
  { id: 'print', label: 'Printed pages, or PDF', says: 'Your system’s print dialog; it can save a PDF.' },
  {
    id: 'pandoc-bib',
    label: 'Markdown for pandoc, with BibLaTeX',
    says: 'Your words as they are, and beside them the works that they cite.',
  },
  {
    id: 'pandoc-json',
    label: 'Markdown for pandoc, with CSL-JSON',
    says: 'Your words as they are, and beside them the works that they cite.',
  },
  { id: 'rtf', label: 'Rich text (.rtf)', says: 'For word processors that do not read Word’s files.' },
  { id: 'text', label: 'Plain text (.txt)', says: 'Words only; notes stand at the end.' },
];

/** What the `exportNotes` call takes for a form. Printed pages are the web page. */
export function writtenAs(format: NoteFormat): Pick<CallArgument<'exportNotes'>, 'format' | 'references'> {
  switch (format) {
    case 'pandoc-bib':
      return { format: 'pandoc', references: 'biblatex' };
    case 'pandoc-json':
      return { format: 'pandoc', references: 'csl-json' };
    case 'print':
      return { format: 'html' };
    default:
      return { format };
  }
}
