import { fileNameOf } from '../../shared/fileName';
import type { NotebookApi, PassageToRead } from '../../shared/api';
import { sourceLine, titleOf } from '../../shared/model/queries';
import type { Highlight, Statement } from '../../shared/model/records';
import type { Transaction } from '../../shared/model/edits';
import {
  appraise,
  differing,
  passageAgreement,
  passagePairs,
  readersOf,
  readingBy,
  readingsOf,
  RESEARCHER,
  settlePassage,
  type PassagePair,
} from '../../shared/review/appraisals';
import { err, ok, type Result } from '../../shared/result';
import { readPassagePacket, writePassagePacket } from '../review/passagePacket';
import { isForReader, passageTexts, readersLibrary, takeReadings } from '../review/takePassages';
import { countWords } from '../worker/wordCount';
import type { Parts } from './parts';

type AppraisalCalls = Pick<
  NotebookApi,
  | 'passagesToRead'
  | 'readPassage'
  | 'passageAgreement'
  | 'passageConflicts'
  | 'settlePassage'
  | 'exportPassagePacket'
  | 'importPassagePacket'
>;

/** How much of the text stands on either side of a passage, in UTF-16 units at most. */
const CONTEXT = 400;

/** Answers the calls about second readings of evidence. */
export function appraisalCalls(parts: Pick<Parts, 'store' | 'texts' | 'now' | 'unique'>): AppraisalCalls {
  const { store, texts } = parts;
  const { library } = store;

  async function around(passage: Highlight | Statement): Promise<PassageToRead['passage']> {
    const anchors = passage.kind === 'highlight' ? [passage.anchor] : passage.content;
    const [first, last] = [anchors[0], anchors.at(-1)];
    const quote = anchors.map((anchor) => anchor.quote).join(' … ');
    if (!first || !last) return { before: '', quote, after: '' };
    const text = await texts.read(passage.textHash);
    if (!text.ok || !text.value.slice(first.start, last.end).startsWith(first.quote))
      return { before: first.prefix, quote, after: last.suffix };
    return {
      before: fromWord(text.value.slice(Math.max(0, first.start - CONTEXT), first.start), first.start > CONTEXT),
      quote: text.value.slice(first.start, last.end),
      after: toWord(text.value.slice(last.end, last.end + CONTEXT), last.end + CONTEXT < text.value.length),
    };
  }

  async function shown({ claim, passage }: PassagePair): Promise<Omit<PassageToRead, 'verdict' | 'comment'>> {
    const article = library.tables.article.get(passage.articleId);
    return {
      ...{ claimId: claim.id, claim: claim.text, passageId: passage.id, passage: await around(passage) },
      article: {
        id: passage.articleId,
        title: article ? titleOf(library, article) : '',
        detail: article ? sourceLine(article) : '',
      },
    };
  }

  function find(claimId: string, passageId: string): Result<PassagePair> {
    const pair = passagePairs(library).find(({ claim, passage }) => claim.id === claimId && passage.id === passageId);
    return pair
      ? ok(pair)
      : err(
          'not-found',
          `${passageId} is not evidence for ${claimId}, so that there is nothing to read. Nothing was changed.`,
        );
  }

  async function write(transaction: Transaction): Promise<Result<{ label: string }>> {
    const done = await store.submit({ type: 'do', transaction });
    return done.ok ? ok({ label: done.value.label }) : done;
  }

  return {
    passagesToRead: async ({ reader }) => {
      const items: PassageToRead[] = [];
      for (const pair of passagePairs(library)) {
        const own = readingBy(pair, reader);
        items.push({
          ...(await shown(pair)),
          ...(own && { verdict: own.verdict }),
          ...(own?.comment !== undefined && { comment: own.comment }),
        });
      }
      return ok(items);
    },
    readPassage: async ({ claimId, passageId, reader, verdict, comment }) => {
      const pair = find(claimId, passageId);
      if (!pair.ok) return pair;
      if (reader === RESEARCHER)
        return err(
          'invalid',
          'Your own reading is the evidence: change its stance. Name another reader. Nothing was changed.',
        );
      return write(appraise(parts, pair.value, { reader, verdict, ...(comment !== undefined && { comment }) }));
    },
    passageAgreement: async ({ readers }) => {
      const pairs = passagePairs(library);
      const known = readersOf(pairs);
      const [first, second] = readers ?? known;
      const stranger = [first, second].find((reader) => reader !== undefined && !known.includes(reader));
      if (stranger !== undefined) return err('not-found', `No passage was read by “${stranger}”.`);
      if (first === undefined || second === undefined)
        return err('invalid', 'Agreement needs readings of two readers; there are those of one at most.');
      return ok(passageAgreement(pairs, [first, second]));
    },
    passageConflicts: async () => {
      const conflicts = [];
      for (const pair of differing(passagePairs(library)))
        conflicts.push({ ...(await shown(pair)), readings: readingsOf(pair) });
      return ok(conflicts);
    },
    settlePassage: async ({ claimId, passageId, verdict }) => {
      const pair = find(claimId, passageId);
      return pair.ok ? write(settlePassage(parts, pair.value, verdict)) : pair;
    },
    exportPassagePacket: async ({ reader, claimIds }) => {
      if (reader === RESEARCHER) return err('invalid', 'Your own reading is the evidence. Name the second reader.');
      const stranger = claimIds?.find((id) => !library.tables.claim.has(id as never)); // looked up, not believed
      if (stranger !== undefined) return err('not-found', `There is no claim ${stranger}.`);
      const pairs = passagePairs(library).filter(({ claim }) => !claimIds || claimIds.includes(claim.id));
      if (pairs.length === 0)
        return err('not-found', 'No passage is evidence for a claim yet: there is nothing to read.');
      const items = [];
      for (const pair of pairs) {
        const article = library.tables.article.get(pair.passage.articleId);
        if (!article) continue; // a rejected statement outlives its article, and is no evidence
        const own = pair.appraisals.find((appraisal) => appraisal.reader === reader && !appraisal.settles);
        items.push({
          claim: { id: pair.claim.id, text: pair.claim.text },
          article: { id: article.id, citationKey: article.citationKey, csl: article.csl },
          passage: { id: pair.passage.id, ...(await around(pair.passage)) },
          ...(own?.verdict !== undefined && { verdict: own.verdict }),
          ...(own?.comment !== undefined && { comment: own.comment }),
          ...(own?.decidedAt !== undefined && { decidedAt: own.decidedAt }),
        });
      }
      return ok({
        name: `${fileNameOf(`Passages for ${reader}`)}.packet.json`,
        text: writePassagePacket({ reader, items }),
      });
    },
    importPassagePacket: async ({ text }) => {
      const packet = readPassagePacket(text);
      if (!packet.ok) return packet;
      const isNew = isForReader(library, packet.value);
      if (!isNew.ok) return isNew;
      if (!isNew.value) {
        const { report, transaction } = takeReadings(parts, library, packet.value);
        const done = transaction ? await write(transaction) : ok(undefined);
        return done.ok ? ok(report) : done;
      }
      const kept = [];
      for (const each of passageTexts(packet.value)) {
        const hash = await texts.write(Buffer.from(each.text), 'txt');
        if (!hash.ok) return hash;
        kept.push({ ...each, hash: hash.value, words: countWords(each.text) });
      }
      const { report, transaction } = readersLibrary(parts, library, packet.value, kept);
      const done = await write(transaction);
      return done.ok ? ok(report) : done;
    },
  };
}

/** What was cut out of a text begins and ends with whole words, where it has more than one. */
const fromWord = (text: string, isCut: boolean): string => (isCut ? text.replace(/^\S+\s+(?=\S)/, '') : text);
const toWord = (text: string, isCut: boolean): string => (isCut ? text.replace(/(\S)\s+\S+$/, '$1') : text);
