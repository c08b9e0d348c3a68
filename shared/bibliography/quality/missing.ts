import { lookup } from '../../lookup';
import { fieldName } from '../fieldNames';
import { textOf, type Check } from './problem';

/** One of the fields of each line is needed, for a reader who wants to find the work: after the required fields of BibLaTeX. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  'article-journal': ['author editor', 'issued', 'container-title'],
  'article-magazine': ['issued', 'container-title'],
  'article-newspaper': ['issued', 'container-title publisher'],
  article: ['author editor', 'issued'],
  book: ['author editor translator', 'issued', 'publisher'],
  chapter: ['author', 'issued', 'container-title', 'publisher'],
  'entry-encyclopedia': ['container-title', 'issued'],
  'entry-dictionary': ['container-title', 'issued'],
  'paper-conference': ['author', 'issued', 'container-title event-title'],
  thesis: ['author', 'issued', 'publisher'],
  report: ['author publisher', 'issued'],
  webpage: ['URL', 'issued accessed'],
  'post-weblog': ['URL', 'issued'],
  post: ['URL', 'issued'],
  patent: ['author', 'number', 'issued'],
  broadcast: ['issued', 'container-title publisher'],
  interview: ['author', 'issued'],
  speech: ['author', 'issued'],
  dataset: ['author publisher', 'issued'],
  software: ['author publisher', 'issued'],
};

export const checkMissing: Check = (csl) => {
  const lines = ['title', ...(lookup(NEEDED, csl.type) ?? [])];
  return lines.flatMap((line) => {
    const fields = line.split(' ');
    if (fields.some((field) => has(csl, field))) return [];
    const [first = line] = fields;
    const names = fields.map((field) => fieldName(field).toLowerCase());
    return [{ check: 'missing' as const, field: first, says: `Missing: ${names.join(' or ')}.` }];
  });
};

function has(csl: Parameters<Check>[0], field: string): boolean {
  const value = csl[field];
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'object' ? value !== null : textOf(csl, field).trim() !== '';
}
