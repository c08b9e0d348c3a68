import { createContext, useContext, useLayoutEffect, useRef } from 'react';
import { COMMANDS, type CommandId, type CommandInfo } from '../../shared/commands';
import { createStore, useStore } from '../state/store';

type Handler = () => unknown;

interface Registration {
  readonly id: CommandId;
  readonly pane: string | undefined;
  enabled: boolean;
  run: Handler;
}

/** In the order in which they were first shown. */
const registrations = new Set<Registration>();
const activePane = createStore<string>('');

/** Counts what changed in the registrations. Many change at once, and who shows them hears of it once, before the next paint. */
const changes = createStore<number>(0);
let isTelling = false;
function tell(): void {
  if (isTelling) return;
  isTelling = true;
  queueMicrotask(() => {
    isTelling = false;
    changes.set((n) => n + 1);
  });
}

/** The pane in which a component stands; a command that two panes offer goes to the one with the focus. */
export const PaneContext = createContext<string | undefined>(undefined);

export const setActivePane = (pane: string): void => activePane.set(pane);

/**
 * Says what a command does while this component is shown. The pane with the focus wins, then the one shown last. What is
 * seen can be used: a key pressed right after a paint finds the command as the window shows it.
 */
export function useCommand(id: CommandId, handler: Handler, enabled = true): void {
  const registration = useRef<Registration>(undefined);
  const pane = useContext(PaneContext);
  useLayoutEffect(() => {
    const made: Registration = { id, pane, enabled: false, run: () => undefined };
    registration.current = made;
    registrations.add(made);
    return () => {
      registrations.delete(made);
      tell();
    };
  }, [id, pane]);
  useLayoutEffect(() => {
    const mine = registration.current;
    if (!mine) return;
    mine.run = handler;
    if (mine.enabled === enabled) return;
    mine.enabled = enabled;
    tell();
  });
}

/** Runs a command; false when nothing shown can do it now. */
export function runCommand(id: CommandId): boolean {
  const able = [...registrations].filter((registration) => registration.id === id && registration.enabled);
  const pane = activePane.get();
  const registration = able.findLast((each) => each.pane === pane) ?? able.at(-1);
  registration?.run();
  return registration !== undefined;
}

function isEnabled(id: CommandId): boolean {
  for (const registration of registrations) if (registration.id === id && registration.enabled) return true;
  return false;
}

/** The commands that can run now. */
export function useEnabledCommands(): ReadonlySet<CommandId> {
  useStore(changes);
  return new Set([...registrations].flatMap(({ id, enabled }) => (enabled ? [id] : [])));
}

export const useIsEnabled = (id: CommandId): boolean => useStore(changes, () => isEnabled(id));

const byId = new Map<CommandId, CommandInfo>(COMMANDS.map((command) => [command.id, command]));

export function commandInfo(id: CommandId): CommandInfo {
  const info = byId.get(id);
  if (!info) throw new Error(`There is no command ${id}.`);
  return info;
}
