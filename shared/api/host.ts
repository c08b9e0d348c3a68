/* The page and the host around it. */

/** What the host around the page can do; the rest is the notebook's. */
export interface HostBridge {
  readonly kind: 'electron' | 'browser';
  /** Asks for files to read; empty when the user cancels. */
  chooseFiles(accept: readonly string[]): Promise<ChosenFile[]>;
  /** `base64` is for what is no text, as an archive. */
  saveFile(suggestedName: string, content: string, encoding?: 'utf8' | 'base64'): Promise<'saved' | 'cancelled'>;
  /** Shows the library's folder in the file manager; absent where the host cannot. */
  revealLibrary?(): Promise<void>;
  /** Lets the user choose another library folder and opens it; absent where the host cannot. */
  openLibrary?(): Promise<void>;
  /** Reports commands chosen in a native menu. Returns the function that ends the subscription. */
  onCommand(listener: (commandId: string) => void): () => void;
}

export interface ChosenFile {
  name: string;
  base64: string;
  /** What was saved with a page, where the host could find it. */
  companions?: { name: string; base64: string }[];
}
