/** A title as part of a file's name. */
export const fileNameOf = (title: string): string => title.replace(/[\\/:*?"<>|]/g, ' ').trim();
