/** Languages in which the words of a reference ("and", "edited by", months) can be written. */
const LOCALES = [
  'en-GB',
  'en-US',
  'de-DE',
  'fr-FR',
  'es-ES',
  'it-IT',
  'nl-NL',
  'pt-PT',
  'pl-PL',
  'sv-SE',
  'el-GR',
  'ru-RU',
  'uk-UA',
];

const names = new Intl.DisplayNames(['en-GB'], { type: 'language' });

export const localeOptions = LOCALES.map((value) => ({ value, label: names.of(value) ?? value }));
