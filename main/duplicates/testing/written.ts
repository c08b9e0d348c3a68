import type { Work } from '../work';

/** A work in one line: `Title | Holm, Ada; Lind, B. | 2024 | Journal | 3(2) | 10-19 | 10.1000/x`; the end may be left out. */
export function written(line: string, id = line): Work {
  const [title = '', authors = '', year = '', container = '', place = '', pages = '', doi = ''] = line
    .split('|')
    .map((part) => part.trim());
  const [, volume = '', issue = ''] = /^(\d*)(?:\((.*)\))?$/.exec(place) ?? [];
  const names = authors.split(';').map((name) => name.trim());
  return {
    id,
    title,
    authors: names.filter((name) => name !== ''),
    ...(year !== '' && { year: Number(year) }),
    ...{ container, volume, issue, pages, doi },
  };
}
