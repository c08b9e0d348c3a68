import { createContext, useContext, useLayoutEffect, useRef } from 'react';
import { COMMANDS, type CommandId, type CommandInfo } from '../../shared/commands';
import { createStore, useStore } from '../state/store';

type Handler = () => unknown;

interface Registration {
  readonly id: CommandId;
  readonly pane: string | undefined;
  readonly enabled: boolean;
  readonly run: Handler;
}

const registrations = createStore<readonly Registration[]>([]);
const activePane = createStore<string>('');

/** The pane in which a component stands; a command that two panes offer goes to the one with the focus. */
export const PaneContext = createContext<string | undefined>(undefined);

export const setActivePane = (pane: string): void => activePane.set(pane);

/**
 * Says what a command does while this component is shown. The pane with the focus wins, then the one shown last. What is
 * seen can be used: a key pressed right after a paint finds the command as the window shows it.
 */
export function useCommand(id: CommandId, handler: Handler, enabled = true): void {
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  const pane = useContext(PaneContext);
  useLayoutEffect(() => {
    const registration: Registration = { id, pane, enabled, run: () => latest.current() };
    registrations.set((now) => [...now, registration]);
    return () => registrations.set((now) => now.filter((other) => other !== registration));
  }, [id, pane, enabled]);
}

function find(all: readonly Registration[], pane: string, id: CommandId): Registration | undefined {
  const able = all.filter((registration) => registration.id === id && registration.enabled);
  return able.findLast((registration) => registration.pane === pane) ?? able.at(-1);
}

/** Runs a command; false when nothing shown can do it now. */
export function runCommand(id: CommandId): boolean {
  const registration = find(registrations.get(), activePane.get(), id);
  registration?.run();
  return registration !== undefined;
}

/** The commands that can run now. */
export function useEnabledCommands(): ReadonlySet<CommandId> {
  const all = useStore(registrations);
  return new Set(all.filter(({ enabled }) => enabled).map(({ id }) => id));
}

export const useIsEnabled = (id: CommandId): boolean =>
  useStore(registrations, (all) => all.some((registration) => registration.id === id && registration.enabled));

const byId = new Map<CommandId, CommandInfo>(COMMANDS.map((command) => [command.id, command]));

export function commandInfo(id: CommandId): CommandInfo {
  const info = byId.get(id);
  if (!info) throw new Error(`There is no command ${id}.`);
  return info;
}
