/** A reader as a sentence calls them: those who have a number for a name are “Reader 1”. */
export const readerName = (reader: string): string => (/^\d+$/.test(reader) ? `Reader ${reader}` : reader);
