/**
 * How browsers call the folder with what they save beside `Name.html`: `Name_files`, in some languages and older
 * browsers otherwise.
 */
export const COMPANION_ENDINGS = [
  '_files',
  '.files',
  '-files',
  '_file',
  '_Dateien',
  '-Dateien',
  '_fichiers',
  '_archivos',
  '_bestanden',
] as const;

/** The name of the page, without its ending, whose companions a folder of this name would hold; undefined for other folders. */
export function pageOfFolder(folder: string): string | undefined {
  const ending = COMPANION_ENDINGS.find((each) => folder.endsWith(each) && folder.length > each.length);
  return ending && folder.slice(0, -ending.length);
}
