/** What the preload and the main process say to each other, and nothing else. */
export const CHANNELS = {
  call: 'notebook:call',
  event: 'notebook:event',
  command: 'host:command',
  chooseFiles: 'host:chooseFiles',
  readChosen: 'host:readChosen',
  saveFile: 'host:saveFile',
  findInFolder: 'host:findInFolder',
  readInFolder: 'host:readInFolder',
  revealLibrary: 'host:revealLibrary',
  openLibrary: 'host:openLibrary',
} as const;
