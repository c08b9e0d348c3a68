import type { Result } from '../result';

/* The page and the host around it. */

/** What the host around the page can do; the rest is the notebook's. */
export interface HostBridge {
  readonly kind: 'electron' | 'browser';
  /** Asks for files; empty when the user cancels. None of them is read: there may be thousands. */
  chooseFiles(accept: readonly string[]): Promise<FoundFile[]>;
  /** Reads a file that was chosen. */
  readChosen(this: void, id: string): Promise<Result<ChosenFile>>;
  /** The folders of chosen files, as `ChosenFile.place` names them; absent where the host does not know them. */
  readonly folders?: {
    /** Files of these names in the folder and below, by their paths from it. */
    find(this: void, place: string, names: readonly string[]): Promise<string[]>;
    /** Reads a file that `find` found. */
    read(this: void, place: string, path: string): Promise<Result<ChosenFile>>;
  };
  /** `base64` is for what is no text, as an archive. */
  saveFile(suggestedName: string, content: string, encoding?: 'utf8' | 'base64'): Promise<'saved' | 'cancelled'>;
  /** Shows the library's folder in the file manager; absent where the host cannot. */
  revealLibrary?(): Promise<void>;
  /** Lets the user choose another library folder and opens it; absent where the host cannot. */
  openLibrary?(): Promise<void>;
  /** Reports commands chosen in a native menu. Returns the function that ends the subscription. */
  onCommand(listener: (commandId: string) => void): () => void;
}

/** A file that was chosen; only the host knows what its id stands for. */
export interface FoundFile {
  id: string;
  name: string;
  /** As of a `ChosenFile`. */
  place?: string;
}

export interface ChosenFile {
  name: string;
  base64: string;
  /** Its path from the folder that was chosen or dropped with it. */
  path?: string;
  /** The folder in which it lay, for `folders`; only the host knows what the word stands for. */
  place?: string;
  /** What was saved with a page, where the host could find it. */
  companions?: { name: string; base64: string }[];
}
