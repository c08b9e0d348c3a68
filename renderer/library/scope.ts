import type { ListTarget } from '../app/target';

/** The words of the `list` call that narrow the articles to a tag or collection and to what the user typed. */
export function inScope({ tag, collection }: Extract<ListTarget, { view: 'articles' }>, filter: string): string {
  const scope = [
    ...(tag === undefined ? [] : [`tag:${quoted(tag)}`]),
    ...(collection === undefined ? [] : [`collection:${quoted(collection)}`]),
  ];
  return [...scope, filter.trim()].filter((part) => part !== '').join(' ');
}

/** A name as a filter takes it. */
export const quoted = (name: string): string => (/\s/.test(name) ? `"${name}"` : name);
