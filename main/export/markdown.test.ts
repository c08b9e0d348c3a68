import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../shared/model/library';
import { csv } from './csv';
import { idIn, markdown, mergeMarkdown } from './markdown';
import { libraryOf } from './testing/library';

const write = (comment: string, format = markdown) => {
  const library = createLibrary(libraryOf(comment));
  return format.write({
    library,
    articles: [...library.tables.article.values()],
    textOf: () => undefined,
    pagesOf: () => undefined,
  });
};
const fileOf = (comment: string): string => write(comment).files[0]?.text ?? '';

describe('a Markdown folder', () => {
  it('has a file for each article and note, with stable ids and the quoted words', () => {
    const { files } = write('Really?');
    expect(files.map(({ path }) => path)).toEqual(['lind2024quay.md', 'notes/A thought.md']);
    const [article = { text: '' }, note = { text: '' }] = files;
    expect(idIn(article.text)).toBe('article-a');
    expect(article.text).toContain('> was closed\n>\n> [@lind2024quay] ^highlight-h\n\nReally?');
    expect(article.text).toMatch(
      /^---\nid: article-a\ncitation-key: lind2024quay\ntitle: "Quay: closed"\nauthor:\n {2}- Maja Lind\n/,
    );
    expect(idIn(note.text)).toBe('note-n');
  });

  it('is brought up to date without touching what the user wrote around it', () => {
    const own = fc.string({ unit: 'grapheme' }).filter((text) => !/^---|commonplace:/m.test(text));
    fc.assert(
      fc.property(own, own, (above, below) => {
        const fresh = fileOf('Old');
        const at = fresh.indexOf('<!-- commonplace:begin');
        const existing = `${fresh.slice(0, at)}${above}\n${fresh.slice(at)}${below}`;
        const merged = mergeMarkdown(existing, fileOf('New'));
        const text = merged.state === 'edited' ? '' : merged.text;
        expect(merged.state).toBe('updated');
        expect(text.startsWith(`${fresh.slice(0, at)}${above}\n`)).toBe(true);
        expect(text.endsWith(below)).toBe(true);
        expect(text).toContain('\n\nNew\n');
        expect(text).not.toContain('\n\nOld\n');
      }),
    );
  });

  it('is left alone where the user has written between the lines, and where it is somebody else’s', () => {
    expect(mergeMarkdown(fileOf('Old').replace('Old', 'Mine'), fileOf('New'))).toEqual({ state: 'edited' });
    expect(mergeMarkdown('# Mine\n', fileOf('New'))).toEqual({ state: 'edited' });
    expect(mergeMarkdown(fileOf('Old'), fileOf('Old')).state).toBe('same');
  });

  it('is not ended by words that look like its end', () => {
    const text = fileOf('<!-- commonplace:end -->');
    expect(mergeMarkdown(text, fileOf('New'))).toMatchObject({ state: 'updated', text: fileOf('New') });
  });
});

it.each(['=1+1', '+cmd', '-2', '@sum', '\t=1'])('a table never has a cell that runs: %j', (comment) => {
  const { files, lost } = write(comment, csv);
  expect(files[0]?.text).toContain(`'${comment}`);
  expect(lost).toContainEqual(expect.objectContaining({ id: 'highlight-h', field: 'note' }));
});
