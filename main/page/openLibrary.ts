import type { Result } from '../../shared/result';
import { openNotebook, type Notebook, type NotebookOptions } from '../notebook/open';
import { fillWithSample } from '../notebook/sample';

export interface OpenLibraryOptions extends Pick<
  NotebookOptions,
  'worker' | 'version' | 'preferencesFile' | 'ownStylesFolder' | 'create' | 'readOnly'
> {
  /** Fills the library with the sample when nothing has ever been done in it. */
  sample: boolean;
}

/** Opens the library in `folder` as windows do. */
export async function openLibrary(
  folder: string,
  { sample, ...options }: OpenLibraryOptions,
): Promise<Result<Notebook>> {
  const opened = await openNotebook(folder, options);
  if (!opened.ok || !sample || options.readOnly) return opened;
  const notebook = opened.value;
  const about = await notebook.api.library({});
  const filled = about.ok && about.value.seq === 0 ? await fillWithSample(notebook) : about;
  if (filled.ok) return opened;
  await notebook.close();
  return filled;
}
