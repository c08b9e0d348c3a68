/** Whether this is a key to be kept: programs also number their records in the place of one. */
export const isKey = (text: string | undefined): boolean => text !== undefined && text !== '' && !/^\d+$/.test(text);
