/** A title with its subtitle after a colon, unless it ends in a sign of its own. */
export const joinedTitle = (title: string, subtitle: string): string =>
  /[?!:.]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
