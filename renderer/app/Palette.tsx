import Fuse, { type IFuseOptions } from 'fuse.js';
import { useMemo, useState } from 'react';
import { COMMANDS, isCommandId, type CommandInfo } from '../../shared/commands';
import { useTitleOf } from '../state/markNames';
import { Picker } from '../ui/Picker';
import { capsOf } from './caps';
import { runCommand, useCommand, useEnabledCommands } from './commands';

/** Each word of the question is looked for by itself, in the title before the keywords. */
const OPTIONS: IFuseOptions<CommandInfo> = {
  keys: ['title', { name: 'all', getFn: ({ title, keywords = '' }) => `${title} ${keywords}`, weight: 0.5 }],
  useExtendedSearch: true,
  ignoreLocation: true,
  threshold: 0.3,
  ignoreFieldNorm: true, // short titles are not better ones
  ignoreDiacritics: true,
};

/** Every command by name, with its key. What can run now stands first. */
export function Palette() {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const enabled = useEnabledCommands();
  useCommand('palette.open', () => {
    setText('');
    setOpen(true);
  });
  const titleOf = useTitleOf();
  const items = useMemo(() => {
    if (!isOpen) return [];
    const commands = COMMANDS.map((command): CommandInfo => ({ ...command, title: titleOf(command) }));
    const found = text.trim() === '' ? commands : new Fuse(commands, OPTIONS).search(text).map(({ item }) => item);
    return found
      .filter(({ id }) => isCommandId(id) && enabled.has(id) && id !== 'palette.open')
      .flatMap(({ id, title, menu }) => {
        if (!isCommandId(id)) return [];
        const caps = capsOf(id);
        return [{ id, label: title, ...(menu ? { detail: menu.menu } : {}), ...(caps ? { caps } : {}) }];
      });
  }, [isOpen, text, enabled, titleOf]);
  return (
    <Picker
      label="All commands"
      placeholder="Type what you want to do"
      isOpen={isOpen}
      onClose={() => setOpen(false)}
      text={text}
      onText={setText}
      items={items}
      onPick={(id) => {
        if (isCommandId(id)) afterClosing(() => runCommand(id));
      }}
      empty="No command is called that. Fewer letters find more."
      foot="What belongs to a page, a selection or a highlight appears where there is one."
    />
  );
}

/** A command may open a dialog of its own or move the focus: first the palette gives the focus back. */
const afterClosing = (run: () => void) => setTimeout(run, 0);
