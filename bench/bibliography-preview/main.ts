import { preview } from './preview';

// npm run bench -- bibliography-preview [ENTRIES]: a list of references after one edit, in styles of several kinds.

const STYLES = ['apa', 'chicago-author-date', 'modern-language-association', 'chicago-notes-bibliography', 'ieee'];

await preview(STYLES, Number(process.argv[2] ?? 1000));
