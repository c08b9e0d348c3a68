import { createHash } from 'node:crypto';
import { describeAnchor } from '../../../../shared/anchoring';
import { makeId } from '../../../../shared/model/ids';
import { createLibrary } from '../../../../shared/model/library';
import type { Anchor, Article, Item, Stance, TextVersion } from '../../../../shared/model/records';
import type { ClaimSource } from '../types';

const at = '2025-11-03T09:00:00.000Z';
const times = { createdAt: at, updatedAt: at };
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

const GAZETTE =
  'The breakwater at Sundhaven will not be finished this year. “We lost four weeks to the storms,” said the engineer Ada Brandt on Friday, “and <two> more to missing stone & gravel.”\n\nA member of the council, who asked not to be named, called the plan hopeless.';
const CORRECTED = GAZETTE.replace('four weeks', 'five weeks');
const MIRROR =
  'Sundhaven’s breakwater is late. The Gazette reports that storms cost four weeks.\u00a0Nobody at the port replied.';

export const texts = { GAZETTE, CORRECTED, MIRROR };

const version = (text: string, addedAt = at): TextVersion => ({
  hash: hash(text),
  mediaType: 'text/plain',
  length: text.length,
  words: text.split(/\s+/).length,
  addedAt,
});

const anchorIn = (text: string, quote: string): Anchor => {
  const start = text.indexOf(quote);
  return describeAnchor(text, start, start + quote.length);
};

const article = (
  name: string,
  title: string,
  outlet: string,
  day: number,
  versions: TextVersion[],
  from?: string,
): Article => ({
  kind: 'article',
  id: makeId('article', name),
  citationKey: `${name}2025`,
  csl: {
    type: 'article-newspaper',
    title,
    'container-title': outlet,
    issued: { 'date-parts': [[2025, 11, day]] },
    URL: `https://${name}.example/breakwater`,
  },
  texts: versions,
  tagIds: [],
  collectionIds: [],
  ...(from !== undefined && { derivedFromId: makeId('article', from) }),
  ...times,
});

const link = (
  name: string,
  fromId: Extract<Item, { kind: 'evidence' }>['fromId'],
  stance: Stance,
  comment?: string,
): Item => ({
  kind: 'evidence',
  id: makeId('evidence', name),
  claimId: makeId('claim', 'late'),
  fromId,
  stance,
  ...(comment !== undefined && { comment }),
  ...times,
});

/**
 * An invented port: one claim with evidence of every kind and stance, an article that relays another, a text that was
 * corrected after it was marked, a speaker on the record and one without a name, and a statement that nobody accepted.
 */
export const records: readonly Item[] = [
  article('gazette', 'No breakwater this year', 'Sundhaven Gazette', 1, [
    version(GAZETTE),
    version(CORRECTED, '2025-11-04T08:00:00.000Z'),
  ]),
  article('mirror', 'Late & later', 'The Mirror', 2, [version(MIRROR)], 'gazette'),
  {
    kind: 'source',
    id: makeId('source', 'ada'),
    name: 'Ada Brandt',
    type: 'person',
    aliases: ['the engineer'],
    ...times,
  },
  {
    kind: 'source',
    id: makeId('source', 'member'),
    name: 'a member of the council',
    type: 'anonymous',
    aliases: [],
    ...times,
  },
  {
    kind: 'origin',
    id: makeId('origin', 'site'),
    description: 'Visit to the site',
    speakerId: makeId('source', 'ada'),
    where: 'the breakwater',
    when: '2025-10-31',
    ...times,
  },
  {
    kind: 'origin',
    id: makeId('origin', 'relay'),
    description: 'The Gazette’s report',
    derivedFromId: makeId('origin', 'site'),
    ...times,
  },
  {
    kind: 'statement',
    id: makeId('statement', 'weeks'),
    articleId: makeId('article', 'gazette'),
    textHash: hash(GAZETTE),
    content: [
      anchorIn(GAZETTE, '“We lost four weeks to the storms,”'),
      anchorIn(GAZETTE, '“and <two> more to missing stone & gravel.”'),
    ],
    speakerId: makeId('source', 'ada'),
    originId: makeId('origin', 'site'),
    mode: 'direct',
    footing: 'on-record',
    said: { words: 'on Friday', edtf: '2025-10-31' },
    review: 'accepted',
    tagIds: [],
    ...times,
  },
  {
    kind: 'statement',
    id: makeId('statement', 'relayed'),
    articleId: makeId('article', 'mirror'),
    textHash: hash(MIRROR),
    content: [anchorIn(MIRROR, 'storms cost four weeks')],
    speaker: anchorIn(MIRROR, 'The Gazette'),
    originId: makeId('origin', 'relay'),
    mode: 'indirect',
    review: 'edited',
    tagIds: [],
    ...times,
  },
  {
    kind: 'statement',
    id: makeId('statement', 'proposed'),
    articleId: makeId('article', 'gazette'),
    textHash: hash(GAZETTE),
    content: [anchorIn(GAZETTE, 'called the plan hopeless')],
    speakerId: makeId('source', 'member'),
    mode: 'indirect',
    review: 'proposed',
    tagIds: [],
    ...times,
  },
  {
    kind: 'highlight',
    id: makeId('highlight', 'reply'),
    articleId: makeId('article', 'mirror'),
    textHash: hash(MIRROR),
    anchor: anchorIn(MIRROR, 'Nobody at the port replied.'),
    color: 1,
    tagIds: [],
    ...times,
  },
  {
    kind: 'note',
    id: makeId('note', 'doubt'),
    title: 'A doubt',
    text: 'Storms in *October*? See <b>the</b> register.',
    aboutIds: [],
    tagIds: [],
    ...times,
  },
  {
    kind: 'claim',
    id: makeId('claim', 'late'),
    text: 'Storms alone [made] the “breakwater” late.',
    confidence: { level: 'low', reason: 'One voice & a relay.', at },
    tagIds: [],
    ...times,
  },
  { kind: 'claim', id: makeId('claim', 'stone'), text: 'Missing stone made it late.', tagIds: [], ...times },
  {
    kind: 'relation',
    id: makeId('relation', 'r'),
    fromClaimId: makeId('claim', 'late'),
    toClaimId: makeId('claim', 'stone'),
    type: 'contradicts',
    ...times,
  },
  link('e1', makeId('statement', 'weeks'), 'supports', 'Her own words.'),
  link('e2', makeId('statement', 'relayed'), 'supports'),
  link('e3', makeId('statement', 'proposed'), 'disputes'),
  link('e4', makeId('highlight', 'reply'), 'mentions'),
  link('e5', makeId('note', 'doubt'), 'qualifies'),
];

const contents = new Map(Object.values(texts).map((text) => [hash(text), text]));

export function breakwater(): ClaimSource {
  const library = createLibrary(records);
  return {
    library,
    claims: [...library.tables.claim.values()],
    textOf: (wanted) => contents.get(wanted),
    at: '2025-11-05T12:00:00.000Z',
    version: '0.0.0',
  };
}
