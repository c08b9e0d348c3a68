/** Where a command stands in the menu bar; `group` numbers are divided by separators. */
export interface MenuPlace {
  readonly menu: MenuName;
  readonly group: number;
}

export const MENUS = ['File', 'Edit', 'Mark', 'Go', 'View', 'Help'] as const;
export type MenuName = (typeof MENUS)[number];

/**
 * One thing the user can do. Menu, palette, keys and help all come from this list; the window says what each one does.
 *
 * `shortcut` is keys joined by `+`, `Mod` being Ctrl or Cmd. A shortcut without `Mod` or `Alt` works only where no text is
 * being typed. `needs` names what must be there for the command to be enabled.
 */
export interface CommandInfo {
  readonly id: string;
  readonly title: string;
  readonly keywords?: string;
  readonly shortcut?: string;
  readonly menu?: MenuPlace;
  readonly needs?: 'article' | 'selection' | 'highlight' | 'note' | 'claim' | 'linkable' | 'undo' | 'redo';
}

const mark = (color: number, name: string) =>
  ({
    id: `mark.color${color}`,
    title: `Highlight in ${name}`,
    shortcut: `${color}`,
    menu: { menu: 'Mark', group: 1 },
    needs: 'selection',
  }) as const;

const stance = <N extends string>(shortcut: string, name: N) =>
  ({
    id: `link.${name}`,
    title: `It ${name} a claim…`,
    keywords: 'link evidence stance',
    shortcut,
    menu: { menu: 'Mark', group: 5 },
    needs: 'linkable',
  }) as const;

export const COMMANDS = [
  {
    id: 'import.files',
    title: 'Import files…',
    keywords: 'add open article references bibtex ris endnote pubmed',
    shortcut: 'Mod+O',
    menu: { menu: 'File', group: 1 },
  },
  {
    id: 'import.text',
    title: 'Import pasted text…',
    keywords: 'add paste article clipboard references bibtex',
    shortcut: 'Mod+Shift+O',
    menu: { menu: 'File', group: 1 },
  },
  { id: 'note.new', title: 'New note', keywords: 'write', shortcut: 'Mod+N', menu: { menu: 'File', group: 2 } },
  {
    id: 'claim.new',
    title: 'New claim…',
    keywords: 'proposition',
    shortcut: 'Mod+Shift+C',
    menu: { menu: 'File', group: 2 },
  },
  { id: 'collection.new', title: 'New collection…', keywords: 'folder group', menu: { menu: 'File', group: 2 } },
  {
    id: 'export.bibtex',
    title: 'Export references as BibTeX…',
    keywords: 'save bib latex',
    menu: { menu: 'File', group: 3 },
  },
  {
    id: 'export.biblatex',
    title: 'Export references as BibLaTeX…',
    keywords: 'save bib latex biber',
    menu: { menu: 'File', group: 3 },
  },
  {
    id: 'export.ris',
    title: 'Export references as RIS…',
    keywords: 'save endnote zotero mendeley refman',
    menu: { menu: 'File', group: 3 },
  },
  {
    id: 'export.endnoteXml',
    title: 'Export references as EndNote XML…',
    keywords: 'save endnote',
    menu: { menu: 'File', group: 3 },
  },
  {
    id: 'export.cslJson',
    title: 'Export references as CSL-JSON…',
    keywords: 'save zotero pandoc',
    menu: { menu: 'File', group: 3 },
  },
  {
    id: 'export.annotations',
    title: 'Export highlights as Web Annotations…',
    keywords: 'save w3c json-ld notes',
    menu: { menu: 'File', group: 3 },
  },
  {
    id: 'export.hypothesis',
    title: 'Export highlights for Hypothesis…',
    keywords: 'save json annotations notes',
    menu: { menu: 'File', group: 3 },
  },
  {
    id: 'export.markdown',
    title: 'Export highlights and notes as Markdown…',
    keywords: 'save obsidian vault folder zip',
    menu: { menu: 'File', group: 3 },
  },
  {
    id: 'export.csv',
    title: 'Export highlights as a table…',
    keywords: 'save csv spreadsheet',
    menu: { menu: 'File', group: 3 },
  },
  { id: 'library.open', title: 'Open another library…', keywords: 'folder', menu: { menu: 'File', group: 4 } },
  {
    id: 'library.reveal',
    title: 'Show the library folder',
    keywords: 'files finder explorer',
    menu: { menu: 'File', group: 4 },
  },
  {
    id: 'library.backup',
    title: 'Back up now',
    keywords: 'copy save archive safe',
    menu: { menu: 'File', group: 4 },
  },
  { id: 'library.verify', title: 'Check the library', keywords: 'verify integrity', menu: { menu: 'File', group: 4 } },

  { id: 'edit.undo', title: 'Undo', shortcut: 'Mod+Z', menu: { menu: 'Edit', group: 1 }, needs: 'undo' },
  { id: 'edit.redo', title: 'Redo', shortcut: 'Mod+Shift+Z', menu: { menu: 'Edit', group: 1 }, needs: 'redo' },
  {
    id: 'article.edit',
    title: 'Edit article details…',
    keywords: 'metadata title author date publisher',
    shortcut: 'E',
    menu: { menu: 'Edit', group: 2 },
    needs: 'article',
  },
  {
    id: 'article.tags',
    title: 'Tags and collections…',
    keywords: 'label file',
    shortcut: 'T',
    menu: { menu: 'Edit', group: 2 },
    needs: 'article',
  },
  {
    id: 'article.newVersion',
    title: 'Import a new version of the text…',
    keywords: 'update corrected correction',
    menu: { menu: 'Edit', group: 2 },
    needs: 'article',
  },
  {
    id: 'article.versions',
    title: 'Versions and what changed…',
    keywords: 'diff compare history old text',
    menu: { menu: 'Edit', group: 2 },
    needs: 'article',
  },
  { id: 'article.delete', title: 'Delete article…', menu: { menu: 'Edit', group: 3 }, needs: 'article' },
  {
    id: 'claim.relate',
    title: 'Relate the claim to another…',
    keywords: 'same contradicts refines depends',
    shortcut: 'R',
    menu: { menu: 'Edit', group: 2 },
    needs: 'claim',
  },
  { id: 'claim.delete', title: 'Delete claim…', menu: { menu: 'Edit', group: 3 }, needs: 'claim' },
  { id: 'note.delete', title: 'Delete note…', menu: { menu: 'Edit', group: 3 }, needs: 'note' },

  mark(1, 'yellow'),
  mark(2, 'green'),
  mark(3, 'blue'),
  mark(4, 'red'),
  mark(5, 'purple'),
  mark(6, 'orange'),
  mark(7, 'teal'),
  mark(8, 'grey'),
  {
    id: 'mark.link',
    title: 'Link to claim…',
    keywords: 'evidence supports disputes qualifies mentions',
    shortcut: 'L',
    menu: { menu: 'Mark', group: 2 },
    needs: 'linkable',
  },
  {
    id: 'mark.note',
    title: 'Write a note about this',
    keywords: 'comment',
    shortcut: 'N',
    menu: { menu: 'Mark', group: 2 },
    needs: 'article',
  },
  {
    id: 'mark.copyQuote',
    title: 'Copy the quotation with its citation',
    keywords: 'clipboard cite key',
    shortcut: 'Alt+C',
    menu: { menu: 'Mark', group: 2 },
    needs: 'linkable',
  },
  {
    id: 'mark.comment',
    title: 'Comment on the highlight',
    shortcut: 'C',
    menu: { menu: 'Mark', group: 3 },
    needs: 'highlight',
  },
  {
    id: 'mark.delete',
    title: 'Delete the highlight',
    shortcut: 'Delete',
    menu: { menu: 'Mark', group: 3 },
    needs: 'highlight',
  },
  {
    id: 'mark.tags',
    title: 'Tags of the highlight',
    keywords: 'label',
    shortcut: 'G',
    menu: { menu: 'Mark', group: 3 },
    needs: 'highlight',
  },
  {
    id: 'mark.extendEnd',
    title: 'Extend the highlight by a word',
    keywords: 'grow longer',
    shortcut: 'Alt+Shift+ArrowRight',
    menu: { menu: 'Mark', group: 3 },
    needs: 'highlight',
  },
  {
    id: 'mark.shrinkEnd',
    title: 'Shorten the highlight by a word',
    keywords: 'shrink smaller',
    shortcut: 'Alt+Shift+ArrowLeft',
    menu: { menu: 'Mark', group: 3 },
    needs: 'highlight',
  },
  {
    id: 'mark.extendStart',
    title: 'Begin the highlight a word earlier',
    keywords: 'extend grow longer',
    shortcut: 'Alt+Shift+ArrowUp',
    menu: { menu: 'Mark', group: 3 },
    needs: 'highlight',
  },
  {
    id: 'mark.shrinkStart',
    title: 'Begin the highlight a word later',
    keywords: 'shrink shorten smaller',
    shortcut: 'Alt+Shift+ArrowDown',
    menu: { menu: 'Mark', group: 3 },
    needs: 'highlight',
  },
  {
    id: 'mark.accept',
    title: 'The highlight belongs here',
    keywords: 'confirm proposal place moved changed',
    shortcut: 'Y',
    menu: { menu: 'Mark', group: 4 },
    needs: 'highlight',
  },
  {
    id: 'mark.refuse',
    title: 'The highlight does not belong here',
    keywords: 'reject proposal place',
    shortcut: 'X',
    menu: { menu: 'Mark', group: 4 },
    needs: 'highlight',
  },
  { id: 'mark.next', title: 'Next highlight', shortcut: 'J', menu: { menu: 'Mark', group: 4 }, needs: 'article' },
  {
    id: 'mark.previous',
    title: 'Previous highlight',
    shortcut: 'K',
    menu: { menu: 'Mark', group: 4 },
    needs: 'article',
  },

  {
    id: 'mark.caret',
    title: 'Select words with the keyboard',
    keywords: 'caret browsing arrow keys',
    shortcut: 'F7',
    menu: { menu: 'Mark', group: 4 },
    needs: 'article',
  },
  {
    id: 'statement.review',
    title: 'Review who said what',
    keywords: 'statements suggestions quotations speakers accept reject',
    shortcut: 'W',
    menu: { menu: 'Mark', group: 6 },
    needs: 'article',
  },
  stance('S', 'supports'),
  stance('D', 'disputes'),
  stance('Q', 'qualifies'),
  stance('M', 'mentions'),

  { id: 'palette.open', title: 'All commands…', shortcut: 'Mod+K', menu: { menu: 'Go', group: 1 } },
  {
    id: 'go.quickOpen',
    title: 'Quick open…',
    keywords: 'find title',
    shortcut: 'Mod+P',
    menu: { menu: 'Go', group: 1 },
  },
  {
    id: 'search.everywhere',
    title: 'Find anything',
    keywords: 'search',
    shortcut: 'Mod+Shift+F',
    menu: { menu: 'Go', group: 1 },
  },
  {
    id: 'search.inText',
    title: 'Find in this text',
    shortcut: 'Mod+F',
    menu: { menu: 'Go', group: 1 },
    needs: 'article',
  },
  { id: 'go.articles', title: 'Articles', shortcut: 'Alt+1', menu: { menu: 'Go', group: 2 } },
  { id: 'go.claims', title: 'Claims', shortcut: 'Alt+2', menu: { menu: 'Go', group: 2 } },
  { id: 'go.notes', title: 'Notes', shortcut: 'Alt+3', menu: { menu: 'Go', group: 2 } },
  {
    id: 'go.bibliography',
    title: 'Bibliography',
    keywords: 'references cite apa mla chicago ieee',
    shortcut: 'Alt+4',
    menu: { menu: 'Go', group: 2 },
  },
  { id: 'go.history', title: 'History', keywords: 'undo changes', shortcut: 'Alt+5', menu: { menu: 'Go', group: 2 } },
  { id: 'go.backups', title: 'Backups', keywords: 'restore copy safe', menu: { menu: 'Go', group: 2 } },
  {
    id: 'go.settings',
    title: 'Settings',
    keywords: 'preferences theme',
    shortcut: 'Mod+,',
    menu: { menu: 'Go', group: 3 },
  },
  { id: 'go.back', title: 'Back', shortcut: 'Alt+ArrowLeft', menu: { menu: 'Go', group: 4 } },
  { id: 'go.nextPane', title: 'Next pane', shortcut: 'F6', menu: { menu: 'Go', group: 4 } },
  { id: 'tab.next', title: 'Next tab', shortcut: 'Alt+PageDown', menu: { menu: 'Go', group: 5 } },
  { id: 'tab.previous', title: 'Previous tab', shortcut: 'Alt+PageUp', menu: { menu: 'Go', group: 5 } },
  { id: 'tab.close', title: 'Close tab', shortcut: 'Alt+W', menu: { menu: 'Go', group: 5 } },

  {
    id: 'view.split',
    title: 'Note beside the text',
    keywords: 'split side',
    shortcut: 'Mod+\\',
    menu: { menu: 'View', group: 1 },
  },
  {
    id: 'view.places',
    title: 'Show or hide the places',
    keywords: 'sidebar',
    shortcut: 'Alt+P',
    menu: { menu: 'View', group: 1 },
  },
  { id: 'view.list', title: 'Show or hide the list', shortcut: 'Alt+L', menu: { menu: 'View', group: 1 } },
  {
    id: 'note.preview',
    title: 'Preview the note',
    keywords: 'markdown read write',
    shortcut: 'Alt+V',
    menu: { menu: 'View', group: 1 },
    needs: 'note',
  },
  {
    id: 'note.insertHighlight',
    title: 'Quote a highlight in the note…',
    keywords: 'insert quotation citation',
    shortcut: 'Alt+Q',
    menu: { menu: 'Edit', group: 2 },
    needs: 'note',
  },
  { id: 'view.light', title: 'Light theme', keywords: 'appearance', menu: { menu: 'View', group: 2 } },
  { id: 'view.dark', title: 'Dark theme', keywords: 'appearance night', menu: { menu: 'View', group: 2 } },
  { id: 'view.system', title: 'Theme of the system', keywords: 'appearance', menu: { menu: 'View', group: 2 } },
  { id: 'view.larger', title: 'Larger text', shortcut: 'Alt+=', menu: { menu: 'View', group: 3 } },
  { id: 'view.smaller', title: 'Smaller text', shortcut: 'Alt+-', menu: { menu: 'View', group: 3 } },
  { id: 'view.density', title: 'Comfortable or compact lists', menu: { menu: 'View', group: 3 } },

  { id: 'help.keys', title: 'All keys', keywords: 'shortcuts help', shortcut: '?', menu: { menu: 'Help', group: 1 } },
] as const satisfies readonly CommandInfo[];

export type CommandId = (typeof COMMANDS)[number]['id'];

const ids: ReadonlySet<string> = new Set(COMMANDS.map(({ id }) => id));
export const isCommandId = (text: string): text is CommandId => ids.has(text);
