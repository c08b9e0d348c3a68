import { replaceCitations } from './manuscript';

export interface PandocNote {
  readonly title: string;
  /** Without one of its own a note is called by its first words, which are no heading. */
  readonly isUntitled?: boolean;
  readonly text: string;
}

/**
 * Notes as Markdown that pandoc reads: a title and the file of references in front, the user's words as they are. Keys
 * that were changed since are written as they are now, so that every one of them is in that file.
 */
export function writePandoc(
  notes: readonly PandocNote[],
  front: { title: string; bibliography: string; language: string },
  currentKey: (key: string) => string,
): string {
  const yaml = [
    '---',
    `title: ${JSON.stringify(front.title)}`,
    `bibliography: ${JSON.stringify(front.bibliography)}`,
    `lang: ${front.language}`,
    '---',
  ].join('\n');
  const texts = notes.map(({ title, isUntitled, text }) => {
    const body = renameKeys(text, currentKey).trim();
    return notes.length > 1 && !isUntitled && !/^#\s/.test(body) ? `# ${title}\n\n${body}` : body;
  });
  return `${yaml}\n\n${texts.join('\n\n')}\n`;
}

function renameKeys(markdown: string, currentKey: (key: string) => string): string {
  return replaceCitations(markdown, ({ start, end, cites }) => {
    let done = start;
    let text = '';
    for (const cite of cites) {
      const now = currentKey(cite.key);
      const mark = cite.suppressAuthor ? '-@' : '@';
      text +=
        markdown.slice(done, cite.start) +
        (now === cite.key ? markdown.slice(cite.start, cite.end) : `${mark}{${now}}`);
      done = cite.end;
    }
    return text + markdown.slice(done, end);
  });
}
