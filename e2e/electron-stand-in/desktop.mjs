/** Every dialog is cancelled until a test answers in its place. */
export const dialog = {
  showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
  showSaveDialog: async () => ({ canceled: true, filePath: '' }),
  showMessageBox: async (/** @type {any[]} */ ...given) => ({
    response: given.at(-1)?.cancelId ?? 0,
    checkboxChecked: false,
  }),
  showErrorBox: (/** @type {string} */ title, /** @type {string} */ content) => console.error(`${title}\n${content}`),
};

/** Opens nothing; `asked` tells a test what would have been opened. */
export const shell = {
  /** @type {string[]} */
  asked: [],
  async openExternal(/** @type {string} */ url) {
    shell.asked.push(url);
  },
  async openPath(/** @type {string} */ path) {
    shell.asked.push(path);
    return '';
  },
};

export const nativeTheme = {
  themeSource: 'system',
  get shouldUseDarkColors() {
    return nativeTheme.themeSource === 'dark';
  },
};

const display = { workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
export const screen = { getAllDisplays: () => [display] };

/**
 * The clipboard belongs to the browser: a page reads it.
 * @param {() => { readClipboard(): Promise<string> } | undefined} anyPage
 */
export const clipboardOf = (anyPage) => ({ readText: async () => anyPage()?.readClipboard() ?? '' });
