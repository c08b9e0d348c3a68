import { getPreference, subscribePreferences } from '../state/preferences';

/** Writes the preferences that are matters of style onto the root element, where tokens.css reads them. */
function wear(): void {
  const { dataset, style } = document.documentElement;
  const theme = getPreference('theme');
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  dataset['density'] = getPreference('density');
  style.setProperty('--reading-size', `${getPreference('readingSize')}px`);
  style.setProperty('--reading-width', `${getPreference('readingWidth')}ch`);
}

export function followAppearance(): () => void {
  wear();
  return subscribePreferences(wear);
}
