import { independenceOf } from '../../../../shared/pages/independence';
import { titleOf } from '../../../../shared/model/queries';
import { STANCES, type Claim, type Stance } from '../../../../shared/model/records';
import type { Losses } from '../../source';
import { dossierOf, type Dossier, type DossierEntry } from '../dossier';
import { fileNames } from '../fileNames';
import type { ClaimFormat, ClaimSource } from '../types';
import { digestOf, frame } from './frame';
import { holdable, markup, type Markup } from './markup';
import { articleWords, footingWords, originWords, speakerWords } from './words';
import { localDay } from '../../../../shared/localDay';

/**
 * One HTML file for a claim that needs nothing else: every passage in context, who says it and on what footing, where it
 * comes from, which text it stood in; and a check of itself. See docs/decisions/41-evidence-packet.md for what it proves.
 */
export const packet: ClaimFormat = {
  id: 'packet',
  label: 'Evidence packet (HTML)',
  isFolder: true,
  write: (source) => {
    const lost: Losses = [];
    const nameOf = fileNames();
    const files = source.claims.map((claim) => {
      const dossier = dossierOf(source, claim, lost);
      return { path: `${nameOf(claim.text)}.html`, text: frame(claim.text, contentOf(source, dossier)) };
    });
    return { files, written: files.length, lost };
  },
};

const LABELS: Record<Stance, string> = {
  supports: '▲ Supports it',
  disputes: '▼ Disputes it',
  qualifies: '◆ Qualifies it',
  mentions: '● Mentions it',
};

function contentOf(source: ClaimSource, dossier: Dossier): string {
  const { claim, entries, relations } = dossier;
  const groups = STANCES.map((stance) => entries.filter(({ evidence }) => evidence.stance === stance));
  const lines = [
    markup`<h1 dir="auto">${claim.text}</h1>`,
    markup`<p class="facts">${summary(source, dossier)}</p>`,
    confidence(claim),
    ...groups.map((group) => group.length > 0 && stanceSection(source, group)),
    relations.length > 0 && relationSection(dossier),
    markup`<footer>Written ${source.at} by Commonplace ${source.version} from the claim ${claim.id}. ${MEANS}</footer>`,
  ];
  return `\n${lines.flatMap((line) => (line ? line.html : [])).join('\n')}\n`;
}

const MEANS =
  'It holds what the researcher accepted, and the researcher’s own words; nothing in it says whether the claim is true.';

function stanceSection(source: ClaimSource, entries: readonly DossierEntry[]): Markup | false {
  const [first] = entries;
  return (
    first !== undefined &&
    markup`<section><h2>${LABELS[first.evidence.stance]}</h2>${entries.map((entry) => entryOf(source, entry))}</section>`
  );
}

function relationSection({ claim, relations }: Dossier): Markup {
  const items = relations.map(({ relation, other }) => {
    const words = RELATION[relation.type];
    const says = relation.fromClaimId === claim.id ? `This claim ${words}: ` : `Another claim ${words} this one: `;
    return markup`<li>${says}<span dir="auto">${other.text}</span></li>`;
  });
  return markup`<section><h2>Relations to other claims</h2><ul>${items}</ul></section>`;
}

const RELATION = { same: 'is the same as', contradicts: 'contradicts', refines: 'refines', depends: 'depends on' };

function summary({ library }: ClaimSource, { entries }: Dossier): string {
  const shown = entries.map(({ evidence, from }) => ({ evidence, from }));
  const { origins, independent, unreviewed } = independenceOf(library, shown);
  const articles = new Set(entries.flatMap(({ article }) => article?.id ?? [])).size;
  const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
  const voices =
    origins.length === 0
      ? 'No origin has been confirmed, so that independence is not known.'
      : `${count(origins.length, 'confirmed origin')}, ${count(independent, 'independent voice')}; ${count(unreviewed, 'piece')} of evidence not traced to an origin.`;
  return `${count(entries.length, 'piece')} of evidence from ${count(articles, 'article')}. ${voices}`;
}

function confidence({ confidence: held }: Claim): Markup | false {
  if (!held) return false;
  const reason = held.reason === undefined ? '' : `: ${held.reason}`;
  return markup`<p class="facts">The researcher’s own confidence: ${held.level}, on ${localDay(held.at)}${reason}</p>`;
}

function entryOf(source: ClaimSource, entry: DossierEntry): Markup {
  const { from, evidence } = entry;
  const facts: Fact[] = [
    ...(from.kind === 'note' ? noteFacts(source, entry) : passageFacts(source, entry)),
    ['Researcher’s comment', evidence.comment],
    ['Link made', evidence.createdAt],
  ];
  const parts = from.kind === 'note' ? [{ text: from.text, isMarked: true }] : entry.passage;
  const digest = digestOf(holdable(parts.map(({ text }) => text).join('')));
  const words = parts.map(({ text, isMarked }) => (isMarked ? markup`<mark>${text}</mark>` : text));
  const rows = [...facts, ['SHA-256 of the above', markup`<code>${digest}</code>`] as const].map(
    ([name, value]) => value && markup`<dt>${name}</dt><dd dir="auto">${value}</dd>`,
  );
  return markup`<article><blockquote dir="auto" data-sha256="${digest}">${words}</blockquote><dl>${rows}</dl></article>`;
}

type Fact = readonly [name: string, value: string | Markup | undefined | false];

const noteFacts = ({ library }: ClaimSource, { from }: DossierEntry): Fact[] => [
  ['What it is', `A note by the researcher: ${titleOf(library, from)}`],
  ['Last changed', from.updatedAt],
];

function passageFacts(
  { library }: ClaimSource,
  { from, article, repeats, anchors, version, newer, isRead, speaker, origins }: DossierEntry,
): Fact[] {
  const said: Fact[] =
    from.kind === 'statement'
      ? [
          ['Speaker', speakerWords(from, speaker)],
          ['Footing', footingWords(from)],
          ['Said', from.said && [`“${from.said.words}”`, from.said.edtf].filter((part) => part).join(' = ')],
        ]
      : [['Speaker', 'Not recorded: a highlight']];
  const hash = from.kind === 'note' ? '' : from.textHash;
  return [
    ...said,
    ['Origin', origins[0] && originWords(library, origins[0])],
    ['Which repeats', chain(origins.slice(1).map((origin) => originWords(library, origin)))],
    ['Article', article && articleWords(library, article)],
    ['Which repeats', chain(repeats.map((each) => articleWords(library, each)))],
    ['Place', anchors.map(({ start, end }) => `${start} to ${end}`).join(', ') + ' (UTF-16 units of the text)'],
    ['Text', markup`SHA-256 <code>${hash}</code>${version && `, ${version.words} words, added ${version.addedAt}`}`],
    [
      'Versions kept',
      article && article.texts.length > 1 && versions(article.texts.map(({ hash, addedAt }) => `${addedAt} ${hash}`)),
    ],
    [
      'In the newest text',
      newer &&
        `The library’s own text has changed since: ${PLACES[newer.found]} (${newer.version.hash.slice(0, 12)}…, added ${newer.version.addedAt}).`,
    ],
    [
      'Warning',
      isRead ? undefined : 'The text could not be read when this was written: the words are those kept with the mark.',
    ],
  ];
}

const PLACES: Record<NonNullable<DossierEntry['newer']>['found'], string> = {
  exact: 'the passage stands there unchanged',
  moved: 'the passage stands there with the same words, elsewhere',
  approximate: 'the passage stands there only nearly in these words',
  lost: 'the passage is not found there',
  unread: 'that text could not be read',
};

const chain = (lines: readonly string[]): string | undefined => (lines.length === 0 ? undefined : lines.join(' ← '));

const versions = (lines: readonly string[]): Markup => markup`${lines.map((line) => markup`${line}<br>`)}`;
