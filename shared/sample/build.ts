import { describeAnchor } from '../anchoring';
import { add, update, type Edit } from '../model/edits';
import { makeId, type Kind } from '../model/ids';
import type { Article, Claim, Highlight, IsoTime, TextHash } from '../model/records';
import { articles, type ArticleName, type CollectionName, type TagName } from './articles';
import { claims, type ClaimName, type JudgedClaimName } from './claims';
import type { SampleEvidence, SampleRelation } from './evidence';
import { highlights, type HighlightName, type SampleHighlight } from './highlights';
import { notes, type NoteName, type SampleNote } from './notes';
import { origins, sources, type OriginName, type SampleOrigin, type SampleSource, type SourceName } from './origins';

export type HashOf = (text: string) => TextHash;

/** One action of the story: its label in history, and its edits when it happens at a time. */
export interface Step {
  readonly label: string;
  readonly edits: (at: IsoTime, hashOf: HashOf) => Edit[];
}

const idOf = <K extends Kind>(kind: K, name: string) => makeId(kind, `sample-${name.replaceAll(' ', '-')}`);
const stamp = <K extends Kind>(kind: K, name: string, at: IsoTime) =>
  ({ kind, id: idOf(kind, name), createdAt: at, updatedAt: at }) as const;
const tagIds = (names: readonly TagName[] = []) => names.map((name) => idOf('tag', name));

export const addTags = (...names: TagName[]): Step => ({
  label: `Add ${names.length} tags`,
  edits: (at) => names.map((name) => add({ name, ...stamp('tag', name, at) })),
});

export const addCollection = (name: CollectionName): Step => ({
  label: `Add collection “${name}”`,
  edits: (at) => [add({ name, ...stamp('collection', name, at) })],
});

export const importArticle = (name: ArticleName): Step => ({
  label: `Import “${articles[name].csl.title}”`,
  edits: (at, hashOf) => [add(articleOf(name, at, hashOf))],
});

function articleOf(name: ArticleName, at: IsoTime, hashOf: HashOf): Article {
  const { citationKey, text, csl, tags, collections } = articles[name];
  const version = { hash: hashOf(text), mediaType: 'text/plain', length: text.length, addedAt: at } as const;
  return {
    citationKey,
    csl,
    texts: [{ ...version, words: text.split(/\s+/).length }],
    tagIds: tagIds(tags),
    collectionIds: collections.map((collection) => idOf('collection', collection)),
    fileName: `${name}.txt`,
    ...stamp('article', name, at),
  };
}

export function highlight(name: HighlightName): Step {
  const { article, quote, color, comment, tags }: SampleHighlight = highlights[name];
  const { text } = articles[article];
  const start = text.indexOf(quote);
  return {
    label: 'Add highlight',
    edits: (at, hashOf) => [
      add({
        articleId: idOf('article', article),
        textHash: hashOf(text),
        anchor: describeAnchor(text, start, start + quote.length),
        color,
        ...(comment === undefined ? {} : { comment }),
        tagIds: tagIds(tags),
        ...stamp('highlight', name, at),
      }),
    ],
  };
}

export function writeNote(name: NoteName): Step {
  const { title, text, about }: SampleNote = notes[name];
  const aboutIds = about.map((target) => {
    if ('article' in target) return idOf('article', target.article);
    return 'highlight' in target ? idOf('highlight', target.highlight) : idOf('claim', target.claim);
  });
  return {
    label: `Add note “${title}”`,
    edits: (at) => [add({ title, text, aboutIds, tagIds: [], ...stamp('note', name, at) })],
  };
}

export const addClaim = (name: ClaimName): Step => ({
  label: 'Add claim',
  edits: (at) => [add({ text: claims[name].text, tagIds: [], ...stamp('claim', name, at) })],
});

export const judgeClaim = (name: JudgedClaimName): Step => ({
  label: 'Change confidence in claim',
  edits: (at) => [update<Claim>(idOf('claim', name), { confidence: { ...claims[name].confidence, at } })],
});

export const nameSources = (...names: SourceName[]): Step => ({
  label: `Add ${names.length} sources`,
  edits: (at) =>
    names.map((key) => {
      const { name, type, aliases = [] }: SampleSource = sources[key];
      return add({ name, type, aliases: [...aliases], ...stamp('source', key, at) });
    }),
});

export function traceToOrigin(name: OriginName): Step {
  const { description, speaker, where, when, highlights: passages }: SampleOrigin = origins[name];
  const originId = idOf('origin', name);
  return {
    label: `Trace to origin “${description}”`,
    edits: (at) => [
      add({
        description,
        speakerId: idOf('source', speaker),
        ...(where === undefined ? {} : { where }),
        ...(when === undefined ? {} : { when }),
        ...stamp('origin', name, at),
      }),
      ...passages.map((passage) => update<Highlight>(idOf('highlight', passage), { originId })),
    ],
  };
}

export function link({ from, claim, stance, comment }: SampleEvidence): Step {
  const [kind, name] = 'note' in from ? (['note', from.note] as const) : (['highlight', from.highlight] as const);
  return {
    label: `Link ${kind} to claim`,
    edits: (at) => [
      add({
        fromId: idOf(kind, name),
        claimId: idOf('claim', claim),
        stance,
        ...(comment === undefined ? {} : { comment }),
        ...stamp('evidence', `${name}-${claim}`, at),
      }),
    ],
  };
}

export const relate = ({ from, type, to }: SampleRelation): Step => ({
  label: 'Relate two claims',
  edits: (at) => [
    add({
      fromClaimId: idOf('claim', from),
      toClaimId: idOf('claim', to),
      type,
      ...stamp('relation', `${from}-${to}`, at),
    }),
  ],
});
