import type { CommandInfo } from './info';

export const VIEW_COMMANDS = [
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
  { id: 'view.light', title: 'Light theme', keywords: 'appearance', menu: { menu: 'View', group: 2 } },
  { id: 'view.dark', title: 'Dark theme', keywords: 'appearance night', menu: { menu: 'View', group: 2 } },
  { id: 'view.system', title: 'Theme of the system', keywords: 'appearance', menu: { menu: 'View', group: 2 } },
  { id: 'view.larger', title: 'Larger text', shortcut: 'Alt+=', menu: { menu: 'View', group: 3 } },
  { id: 'view.smaller', title: 'Smaller text', shortcut: 'Alt+-', menu: { menu: 'View', group: 3 } },
  { id: 'view.density', title: 'Comfortable or compact lists', menu: { menu: 'View', group: 3 } },
  { id: 'help.keys', title: 'All keys', keywords: 'shortcuts help', shortcut: '?', menu: { menu: 'Help', group: 1 } },
] as const satisfies readonly CommandInfo[];
