import Fuse from 'fuse.js';
import type { StyleInfo } from '../../../shared/api';

/** Finds citation styles by a few letters of their names; those that begin as was typed come first. */
export function styleFinder(styles: readonly StyleInfo[]): (typed: string) => readonly StyleInfo[] {
  const fuse = new Fuse([...styles], {
    keys: ['title', 'id'],
    ignoreLocation: true,
    threshold: 0.3,
    ignoreDiacritics: true,
    ignoreFieldNorm: true,
  });
  return (typed) => {
    const words = typed.trim().toLowerCase();
    if (words === '') return styles;
    const found = fuse.search(words).map(({ item }) => item);
    const begins = ({ title }: StyleInfo) => title.toLowerCase().startsWith(words);
    return [...found.filter(begins), ...found.filter((style) => !begins(style))];
  };
}
