import type { FileMark, NotebookApi } from '../../shared/api';
import { makeId, type AnyId } from '../../shared/model/ids';
import { getItem } from '../../shared/model/library';
import { findItem, newestText } from '../../shared/model/queries';
import { err, ok, type Result } from '../../shared/result';
import type { ForeignMark } from '../import/highlights';
import { keepMarks } from './markKeeper';
import type { Parts } from './parts';

type MarkParts = Pick<Parts, 'store' | 'texts' | 'worker' | 'now' | 'unique'>;

/** What others have marked in the PDFs that the library keeps: shown, and brought in when the user says so. */
export function fileMarkCalls(parts: MarkParts): Pick<NotebookApi, 'fileMarks' | 'importFileMarks'> {
  const { store } = parts;
  return {
    fileMarks: async ({ id }) => {
      const read = await readMarks(parts, id);
      if (!read.ok) return read;
      const isHere = (mark: ForeignMark) => getItem(store.library, idOf(mark)) !== undefined;
      const marks = read.value.marks.map((mark) => shown(mark, isHere(mark)));
      return ok({ marks, failed: read.value.failed });
    },
    importFileMarks: async ({ id, marks: wanted }) => {
      if (store.readOnly) return err('read-only', `Nothing can be imported. ${store.readOnly.reason}`);
      const read = await readMarks(parts, id);
      if (!read.ok) return read;
      const marks = read.value.marks.filter((mark) => wanted === undefined || wanted.includes(mark.id));
      const kept = await keepMarks(parts, 'pdf', 'the PDF', marks);
      return kept.ok ? ok({ ...kept.value, failed: read.value.failed }) : kept;
    },
  };
}

const idOf = ({ quote, id }: ForeignMark): AnyId => (quote === '' ? makeId('note', id) : makeId('highlight', id));

const KINDS: readonly FileMark['kind'][] = ['highlight', 'underline', 'strikeout', 'note'];

function shown({ id, quote, locator = '', comment, kept }: ForeignMark, isHere: boolean): FileMark {
  const kind = KINDS.find((each) => each === kept?.['kind']) ?? 'highlight';
  return { id, kind, quote, locator, ...(comment !== undefined && { comment }), isHere };
}

async function readMarks(
  { store, texts, worker }: MarkParts,
  id: string,
): Promise<Result<{ marks: ForeignMark[]; failed: { where: string; reason: string }[] }>> {
  const article = findItem(store.library, id);
  if (article?.kind !== 'article') return err('not-found', `There is no article “${id}”.`);
  const version = newestText(article);
  if (version?.original?.extension !== 'pdf')
    return err('not-found', 'This article has no PDF whose marks could be read.');
  const [bytes, text, layout] = [
    await texts.readBytes(version.original.hash, 'pdf'),
    await texts.read(version.hash),
    version.layout && (await texts.readLayout(version.layout.hash)),
  ];
  if (!bytes.ok) return bytes;
  if (!text.ok) return text;
  return worker.call('readFileMarks', {
    bytes: bytes.value,
    articleId: article.id,
    fileHash: version.original.hash,
    textHash: version.hash,
    text: text.value,
    pages: (layout?.ok ? layout.value.pages : undefined) ?? [],
  });
}
