import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { ChosenFile, EventListener, FoundFile, HostBridge, Transport } from '../../shared/api';
import type { Result } from '../../shared/result';
import { CHANNELS } from './channels';

/** Hears one channel; the event object stays here, for it would hand the page the whole of ipcRenderer. */
function hear<Message extends unknown[]>(channel: string, listener: (...message: Message) => void): () => void {
  const heard = (_event: IpcRendererEvent, ...message: Message) => listener(...message);
  ipcRenderer.on(channel, heard);
  return () => void ipcRenderer.off(channel, heard);
}

const transport: Transport = {
  call: (name, argument) => ipcRenderer.invoke(CHANNELS.call, name, argument) as Promise<Result<unknown>>,
  subscribe: (listener) => hear<Parameters<EventListener>>(CHANNELS.event, listener),
};

const host: HostBridge = {
  kind: 'electron',
  chooseFiles: (accept) => ipcRenderer.invoke(CHANNELS.chooseFiles, accept) as Promise<FoundFile[]>,
  readChosen: (id) => ipcRenderer.invoke(CHANNELS.readChosen, id) as Promise<Result<ChosenFile>>,
  folders: {
    find: (place, names) => ipcRenderer.invoke(CHANNELS.findInFolder, place, names) as Promise<string[]>,
    read: (place, path) => ipcRenderer.invoke(CHANNELS.readInFolder, place, path) as Promise<Result<ChosenFile>>,
  },
  saveFile: (suggestedName, content, encoding = 'utf8') =>
    ipcRenderer.invoke(CHANNELS.saveFile, suggestedName, content, encoding) as Promise<'saved' | 'cancelled'>,
  revealLibrary: () => ipcRenderer.invoke(CHANNELS.revealLibrary) as Promise<void>,
  openLibrary: () => ipcRenderer.invoke(CHANNELS.openLibrary) as Promise<void>,
  onCommand: (listener) => hear<[commandId: string]>(CHANNELS.command, listener),
};

contextBridge.exposeInMainWorld('commonplace', { transport, host });
