import { describeAnchor } from '../../shared/anchoring';
import type { TakenPassages } from '../../shared/api';
import { fresh, transact, type Maker } from '../../shared/model/actions';
import { keyWithLetter } from '../../shared/model/citationKey';
import { add, update, type Edit, type Transaction } from '../../shared/model/edits';
import { isIdOf } from '../../shared/model/ids';
import { getItem, type Library } from '../../shared/model/library';
import type { Appraisal, Article, Item } from '../../shared/model/records';
import { referrersOf } from '../../shared/model/queries';
import { err, ok, type Result } from '../../shared/result';
import type { PassageItem, PassagePacket } from './passagePacket';

/** A text that the reader's library will hold: the passages of one article with what stands around them. */
export interface PassageText {
  readonly article: PassageItem['article'];
  readonly text: string;
  /** Where each passage of it stands. */
  readonly places: readonly {
    readonly id: PassageItem['passage']['id'];
    readonly start: number;
    readonly end: number;
  }[];
}

/** Whether a packet is of this library or begins a reader's own; a mixture is refused. */
export function isForReader(library: Library, { items }: PassagePacket): Result<boolean> {
  const unknown = items.find(({ claim, passage }) => !getItem(library, claim.id) || !getItem(library, passage.id));
  if (!unknown) return ok(false);
  if (library.tables.claim.size === 0) return ok(true);
  return err(
    'not-found',
    `The packet reads a passage on “${unknown.claim.text}” that this library does not have: it is of another library, or the passage was deleted. Nothing was changed. A second reader opens it in an empty library.`,
  );
}

/** What this reader says, in place of what they said before. */
export function takeReadings(
  maker: Maker,
  library: Library,
  { reader, items }: PassagePacket,
): { report: TakenPassages; transaction?: Transaction } {
  const edits: Edit[] = [];
  let [added, changed, same] = [0, 0, 0];
  for (const { claim, passage, verdict, comment, decidedAt } of items) {
    if (verdict === undefined) continue;
    const before = referrersOf(library, passage.id, 'appraisal').find(
      (other) => other.claimId === claim.id && other.reader === reader && !other.settles,
    );
    const said = { verdict, decidedAt: decidedAt ?? maker.now() };
    if (!before) {
      const pair = { claimId: claim.id, passageId: passage.id, reader };
      edits.push(add({ ...fresh(maker, 'appraisal'), ...pair, ...said, ...(comment !== undefined && { comment }) }));
      added += 1;
    } else if (before.verdict === verdict && before.comment === comment) same += 1;
    else {
      edits.push(update<Appraisal>(before.id, { ...said, comment: comment ?? null }));
      changed += 1;
    }
  }
  const report = { reader, added, changed, same, toRead: 0 };
  return edits.length === 0 ? { report } : { report, transaction: transact(maker, labelOf(reader), edits) };
}

const labelOf = (reader: string): string => `Import the readings of ${reader}`.slice(0, 200);

/** The texts of a reader's library: of each article only the passages and what stands around them. */
export function passageTexts({ items }: PassagePacket): PassageText[] {
  const byArticle = new Map<string, PassageItem[]>();
  for (const item of items) byArticle.set(item.article.id, [...(byArticle.get(item.article.id) ?? []), item]);
  return [...byArticle.values()].flatMap((of) => {
    const passages = [...new Map(of.map(({ passage }) => [passage.id, passage])).values()];
    let text = '';
    const places = passages.map(({ id, before, quote, after }) => {
      if (text !== '') text += '\n\n';
      const start = text.length + before.length;
      text += before + quote + after;
      return { id, start, end: start + quote.length };
    });
    return of[0] ? [{ article: of[0].article, text, places }] : [];
  });
}

/** A library in which everything is still to be read, but what the packet says of this reader. `hashes` are of the texts, in order. */
export function readersLibrary(
  maker: Maker,
  library: Library,
  packet: PassagePacket,
  texts: readonly (PassageText & { readonly hash: string; readonly words: number })[],
): { report: TakenPassages; transaction: Transaction } {
  const { reader, items } = packet;
  const taken = new Set<string>();
  const edits: Edit[] = [];
  for (const { article, text, places, hash, words } of texts) {
    const isTaken = (key: string) => taken.has(key) || library.citationKeys.has(key);
    const citationKey = isTaken(article.citationKey)
      ? keyWithLetter(article.citationKey, isTaken)
      : article.citationKey;
    taken.add(citationKey);
    const { createdAt, updatedAt } = fresh(maker, 'article');
    const version = { hash, mediaType: 'text/plain' as const, length: text.length, words, addedAt: createdAt };
    const made: Article = {
      ...{ kind: 'article', id: article.id, citationKey, csl: article.csl, texts: [version] },
      ...{ tagIds: [], collectionIds: [], createdAt, updatedAt },
    };
    edits.push(add(made));
    for (const { id, start, end } of places) {
      const anchor = describeAnchor(text, start, end);
      const common = { articleId: article.id, textHash: hash, tagIds: [], createdAt, updatedAt };
      const passage: Item = isIdOf('highlight', id)
        ? { kind: 'highlight', id, anchor, color: 1, ...common }
        : { kind: 'statement', id, content: [anchor], mode: 'direct', review: 'accepted', ...common };
      edits.push(add(passage));
    }
  }
  const claims = new Map(items.map(({ claim }) => [claim.id, claim]));
  for (const { id, text } of claims.values()) edits.push(add({ ...fresh(maker, 'claim'), id, text, tagIds: [] }));
  for (const { claim, passage, verdict, comment, decidedAt } of items)
    edits.push(
      add({
        ...fresh(maker, 'appraisal'),
        ...{ claimId: claim.id, passageId: passage.id, reader },
        ...(verdict !== undefined && { verdict }),
        ...(comment !== undefined && { comment }),
        ...(decidedAt !== undefined && { decidedAt }),
      }),
    );
  const added = items.filter(({ verdict }) => verdict !== undefined).length;
  const report = { reader, added, changed: 0, same: 0, toRead: items.length };
  return { report, transaction: transact(maker, labelOf(reader), edits) };
}
