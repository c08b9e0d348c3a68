// Loaded into Electron before the program: a message box at launch waits here until the test has read and answered it.
// eslint-disable-next-line @typescript-eslint/no-require-imports -- what Electron loads with -r is CommonJS
const { dialog } = require('electron');

globalThis.firstMessageBox = new Promise((shown) => {
  dialog.showMessageBox = (...given) =>
    new Promise((resolve) =>
      shown({ options: given.at(-1), answer: (response) => resolve({ response, checkboxChecked: false }) }),
    );
});
