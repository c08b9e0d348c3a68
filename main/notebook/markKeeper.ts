import { newArticle, newTag, transact, type Maker } from '../../shared/model/actions';
import { makeCitationKey } from '../../shared/model/citationKey';
import { add, update, type Edit } from '../../shared/model/edits';
import { isIdOf, kindOfId, makeId, type AnyId, type ArticleId, type TagId } from '../../shared/model/ids';
import { getItem } from '../../shared/model/library';
import { newestText } from '../../shared/model/queries';
import type { Article, Highlight, Note, TextVersion } from '../../shared/model/records';
import { ok, type Result } from '../../shared/result';
import type { ForeignMark, ForeignSource } from '../import/highlights';
import { markPlacer, passagesOf } from '../import/highlights/place';
import { worksOf, type MarkedWork } from '../import/highlights/sources';
import { namesFromText } from '../import/names';
import { countWords } from '../worker/wordCount';
import type { Parts } from './parts';

type Parted = Pick<Parts, 'store' | 'texts' | 'now' | 'unique'>;

/** What became of the marks of one file. */
export interface KeptMarks {
  highlights: number;
  notes: number;
  /** Marks that were here already. */
  duplicate: number;
  /** Highlights whose words are not in the text as it is; the reader lists them for placing by hand. */
  unplaced: number;
  /** Works that are new here; their text is what was marked in them. */
  articles: number;
  lost: { id: string; field: string; reason: string }[];
}

/** Fields that only this program sets; what a file keeps for its own program may not take their place. */
const OWN_FIELDS = new Set([
  'kind',
  'id',
  'articleId',
  'textHash',
  'anchor',
  'inFile',
  'color',
  'tagIds',
  'aboutIds',
  'text',
  'title',
  'comment',
  'createdAt',
  'updatedAt',
]);

/** Keeps the marks of one foreign file in one step of undo: new works, tags, highlights, notes. */
export async function keepMarks(
  parts: Parted,
  kind: string,
  label: string,
  marks: readonly ForeignMark[],
): Promise<Result<KeptMarks>> {
  const { store } = parts;
  const { library } = store;
  const report: KeptMarks = { highlights: 0, notes: 0, duplicate: 0, unplaced: 0, articles: 0, lost: [] };
  const edits: Edit[] = [];
  const added = new Set<string>();
  const tagsOf = tagMaker(parts, edits);

  const isNew = (id: string): boolean => {
    const fresh = !getItem(library, id as AnyId) && !added.has(id); // makeId made it
    if (!fresh) report.duplicate += 1;
    return fresh;
  };
  const base = ({ id, tags, createdAt, updatedAt, kept, fields = {} }: ForeignMark) => ({
    ...fieldsToKeep(library, fields, (field, reason) => report.lost.push({ id, field, reason })),
    ...(kept === undefined ? {} : { [kind]: kept }),
    tagIds: tagsOf(tags),
    createdAt: createdAt ?? updatedAt ?? parts.now(),
    updatedAt: updatedAt ?? createdAt ?? parts.now(),
  });

  const notes: { mark: ForeignMark; articleId: ArticleId | undefined }[] = [];
  for (const work of worksOf(library, marks)) {
    const fresh = work.marks.filter((mark) => mark.quote === '' || isNew(makeId('highlight', mark.id)));
    const needsArticle = fresh.some(({ quote, about = [] }) => quote !== '' || about.length === 0);
    const kept = needsArticle ? await keepWork(parts, { ...work, marks: fresh }, edits, report) : ok(undefined);
    if (!kept.ok) return kept;
    for (const mark of fresh) {
      if (mark.quote === '') {
        notes.push({ mark, articleId: kept.value?.article.id ?? work.article?.id });
        continue;
      }
      if (!kept.value) continue; // needsArticle is true for every quote
      const placed = await place(parts, kept.value, mark);
      if (!placed.ok) return placed;
      if (!placed.value) {
        report.lost.push({
          id: mark.id,
          field: 'highlight',
          reason: 'The text of its article is shorter than its words.',
        });
        continue;
      }
      const { anchor, isFound, textHash } = placed.value;
      const id = makeId('highlight', mark.id);
      const highlight: Highlight = {
        ...saidPlace(mark, kept.value),
        ...base(mark),
        kind: 'highlight',
        id,
        articleId: kept.value.article.id,
        textHash,
        anchor,
        color: mark.color ?? 1,
        ...(mark.comment === undefined ? {} : { comment: mark.comment }),
        ...(mark.inFile && { inFile: mark.inFile }),
      };
      edits.push(add(highlight));
      added.add(id);
      report.highlights += 1;
      if (!isFound) report.unplaced += 1;
    }
  }

  for (const { mark, articleId } of notes) {
    const id = makeId('note', mark.id);
    if (!isNew(id)) continue;
    const about = (mark.about ?? []).flatMap((named): AnyId[] => {
      const wanted = (kindOfId(named) ? named : makeId('highlight', named)) as AnyId; // both are ids
      if (added.has(wanted) || getItem(library, wanted)) return [wanted];
      report.lost.push({
        id: mark.id,
        field: 'about',
        reason: `The ${kindOfId(wanted) ?? 'record'} is not in this library.`,
      });
      return [];
    });
    const aboutIds = about.length > 0 ? about.filter(isAboutable) : articleId === undefined ? [] : [articleId];
    const note: Note = {
      ...(mark.locator === undefined ? {} : { locator: mark.locator }),
      ...base(mark),
      kind: 'note',
      id,
      text: mark.comment ?? '',
      ...(mark.title === undefined ? {} : { title: mark.title }),
      aboutIds,
    };
    edits.push(add(note));
    added.add(id);
    report.notes += 1;
  }

  if (edits.length === 0) return ok(report);
  const transaction = transact(parts, `Import highlights from ${label}`, edits);
  const done = await store.submit({ type: 'do', transaction });
  return done.ok ? ok(report) : done;
}

/** Fields of a record that stand in the file, without those that cannot be what they were here. */
function fieldsToKeep(
  { tables }: Parts['store']['library'],
  fields: NonNullable<ForeignMark['fields']>,
  lose: (field: string, reason: string) => void,
): Record<string, unknown> {
  const { originId, ...others } = fields;
  const hasOrigin = typeof originId === 'string' && isIdOf('origin', originId) && tables.origin.has(originId);
  if (originId !== undefined && !hasOrigin) lose('originId', 'What it traces to is not in this library.');
  return {
    ...Object.fromEntries(Object.entries(others).filter(([field]) => !OWN_FIELDS.has(field))),
    ...(hasOrigin && { originId }),
  };
}

/** The page that the file gives; where the mark stands on a text that is kept here, that text knows it. */
const saidPlace = ({ locator, textHash }: ForeignMark, { article }: KeptWork): { locator?: string } =>
  locator === undefined || article.texts.some(({ hash }) => hash === textHash) ? {} : { locator };

const isAboutable = (id: AnyId): id is Note['aboutIds'][number] =>
  isIdOf('article', id) || isIdOf('highlight', id) || isIdOf('statement', id) || isIdOf('claim', id);

/** Tags by name, made when there is none of the name. */
function tagMaker({ store, ...maker }: Parted, edits: Edit[]): (names: readonly string[]) => TagId[] {
  const known = new Map([...store.library.tables.tag.values()].map(({ id, name }) => [name.toLowerCase(), id]));
  return (names) => {
    const ids = names.flatMap((name) => {
      const wanted = name.trim();
      if (wanted === '') return [];
      const found = known.get(wanted.toLowerCase());
      if (found) return [found];
      const tag = newTag(maker, wanted);
      edits.push(add(tag));
      known.set(wanted.toLowerCase(), tag.id);
      return [tag.id];
    });
    return [...new Set(ids)];
  };
}

interface KeptWork {
  readonly article: Article;
  readonly version: TextVersion;
  readonly placers: Map<string, ReturnType<typeof markPlacer>>;
}

/**
 * The article of a work, with a text to put marks on. A work that is not here becomes one whose text is its marked
 * passages; a later file with more of them brings a newer version of it, and so does the real text when it is imported.
 */
async function keepWork(
  parts: Parted,
  { article, source, marks }: MarkedWork,
  edits: Edit[],
  report: KeptMarks,
): Promise<Result<KeptWork>> {
  const newest = article && newestText(article);
  const onlyPassages = article?.['onlyPassages'] === true;
  if (newest && !onlyPassages) return ok({ article, version: newest, placers: new Map() });
  const before = newest ? await parts.texts.read(newest.hash) : ok('');
  if (!before.ok) return before;
  const missing = passagesOf(marks).filter((passage) => !before.value.includes(passage));
  if (newest && missing.length === 0) return ok({ article, version: newest, placers: new Map() });
  const said = [before.value.trimEnd(), ...missing].filter((part) => part !== '').join('\n\n');
  const text = said === '' ? (source.title ?? 'No passage was marked.') : said;
  const written = await parts.texts.write(Buffer.from(text), 'txt');
  if (!written.ok) return written;
  const version: TextVersion = {
    hash: written.value,
    mediaType: 'text/plain',
    length: text.length,
    words: countWords(text),
    addedAt: parts.now(),
  };
  if (article) {
    const texts = [...article.texts, version];
    edits.push(update<Article>(article.id, { texts }));
    return ok({ article: { ...article, texts }, version, placers: new Map() });
  }
  const made = { ...articleOf(parts, source, version, edits), onlyPassages: true };
  edits.push(add(made));
  report.articles += 1;
  return ok({ article: made, version, placers: new Map() });
}

function articleOf(
  { store, ...maker }: Parted,
  source: ForeignSource,
  version: TextVersion,
  edits: readonly Edit[],
): Article {
  const { title, author, url, doi } = source;
  const csl: Article['csl'] = {
    type: url === undefined ? 'document' : 'webpage',
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author: namesFromText(author) }),
    ...(url === undefined || url.startsWith('urn:') ? {} : { URL: url }),
    ...(doi === undefined ? {} : { DOI: doi }),
  };
  const taken = new Set(
    edits.flatMap((edit) => (edit.type === 'add' && edit.item.kind === 'article' ? [edit.item.citationKey] : [])),
  );
  const isTaken = (key: string): boolean => taken.has(key) || store.library.citationKeys.has(key);
  const wanted = source.citationKey;
  const citationKey = wanted !== undefined && !isTaken(wanted) ? wanted : makeCitationKey(csl, isTaken);
  return newArticle(maker satisfies Maker, { citationKey, csl, texts: [version] });
}

/** The mark on the version of the text that it was made on, if that is kept, else on the newest. */
async function place({ texts }: Parted, { article, version, placers }: KeptWork, mark: ForeignMark) {
  const { hash } = article.texts.find((one) => one.hash === mark.textHash) ?? version;
  const known = placers.get(hash);
  const text = known ? undefined : await texts.read(hash);
  if (text && !text.ok) return text;
  const placer = known ?? markPlacer(text?.value ?? '', hash);
  placers.set(hash, placer);
  const placed = placer(mark);
  return ok(placed && { ...placed, textHash: hash });
}
