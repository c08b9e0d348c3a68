import { lineOf, type Draft, type DraftNode } from '../rich/draft';

/** What the record of the page says already, so that its text need not. */
export interface Said {
  readonly title: string | undefined;
  readonly byline: string | undefined;
  readonly siteName: string | undefined;
}

/**
 * Takes out what stands around an article on its page and Readability leaves in: a head that repeats the record, bars of
 * links to other articles, invitations, captions that a gallery shows twice. Only whole blocks go, never one of prose.
 */
export function withoutBoilerplate(blocks: readonly Draft[], said: Said): Draft[] {
  const own = blocks.filter((block, index) => !leadsElsewhere(block, blocks[index + 1]) && !isInvitation(block));
  return withoutEnds(withoutRepeats(own), said);
}

const lengthOf = (node: DraftNode): number => lineOf(node).length;

const holdsPicture = (node: DraftNode): boolean =>
  typeof node !== 'string' && (node.tag === 'img' || node.children.some(holdsPicture));

const isHeading = ({ tag }: Draft): boolean => /^h\d$/.test(tag);

/** Characters of a block that are in links to other pages. */
function linked(node: DraftNode): number {
  if (typeof node === 'string') return 0;
  if (node.tag === 'a' && node.href !== undefined && !node.href.startsWith('#')) return lengthOf(node);
  return node.children.reduce((sum, child) => sum + linked(child), 0);
}

/** The rest may be a date, an arrow, a bracket. */
const MOSTLY = 0.8;

/** Whether a block is a link and no more, but for a label in front, as “Read more:”. */
function isLink(node: DraftNode): boolean {
  const words = lineOf(node);
  const links = linked(node);
  const label = /^[^.!?]{0,40}[:：|]\s*/.exec(words)?.[0].length ?? 0;
  return links > 0 && (links >= MOSTLY * words.length || links >= words.length - label - 2);
}

/** Shorter than headlines are: sources after a quotation, numbers of notes. */
const HEADLINE = 25;

/** Teasers of other articles: a headline that is a link, or a list of them. A link that shows its address is meant to be read. */
function leadsElsewhere(block: Draft, next: Draft | undefined): boolean {
  const words = lineOf(block);
  if (words === '' || holdsPicture(block)) return false;
  if (block.tag === 'ul' || block.tag === 'ol')
    return words.length >= HEADLINE * block.children.length && block.children.every(isLink);
  if (block.tag !== 'p' && !isHeading(block)) return false;
  const headsSection = isHeading(block) && next?.tag === 'p' && !isLink(next);
  return words.length >= HEADLINE && isLink(block) && !headsSection && !words.includes('://');
}

/** English only; elsewhere such lines stay, which costs a glance. */
const INVITATION =
  /\b(?:newsletters?|sign(?:ing)? up|subscribe|subscription|in(?:to)? your inbox|follow (?:us|me|her|him|them) on|share (?:this|it)|click here|download (?:the|our) app|read more|tell us what you think)\b/i;

/** Longer ones talk about such things; so do those that quote somebody. */
const LONGEST_INVITATION = 240;

function isInvitation(block: Draft): boolean {
  if (block.tag !== 'p' && block.tag !== 'blockquote' && !isHeading(block)) return false;
  const words = lineOf(block);
  return words.length < LONGEST_INVITATION && INVITATION.test(words) && !/[“”"«»]/.test(words);
}

/** Refrains are shorter. */
const SHORTEST_REPEAT = 60;

function withoutRepeats(blocks: readonly Draft[]): Draft[] {
  const seen = new Set<string>();
  return blocks.filter((block) => {
    const words = lineOf(block);
    const isNew = words.length < SHORTEST_REPEAT || !seen.has(words);
    seen.add(words);
    return isNew;
  });
}

/** As long as a sentence or two. */
const SHORTEST_PROSE = 80;

function isProse(block: Draft): boolean {
  if (/^(?:table|pre|blockquote|dl)$/.test(block.tag)) return true;
  const length = lengthOf(block);
  return length >= SHORTEST_PROSE && linked(block) < length / 2 && !isHeading(block);
}

/** More short lines than this before or after all prose are verse, a list or a cast: what somebody wrote to be read. */
const MOST_STRAYS = 8;

/** The blocks before the first prose and after the last, without those that repeat the record or are stray labels. */
function withoutEnds(blocks: readonly Draft[], said: Said): Draft[] {
  const first = blocks.findIndex(isProse);
  const last = blocks.findLastIndex(isProse);
  if (first === -1) return [...blocks];
  const head = blocks.slice(0, first);
  const tail = blocks.slice(last + 1);
  const strays = (ends: readonly Draft[]) => ends.filter(isStray).length <= MOST_STRAYS;
  const [headStrays, tailStrays] = [strays(head), strays(tail)];
  return [
    ...head.filter((block) => block.tag === 'figure' || !(repeats(block, said) || (headStrays && isStray(block)))),
    ...blocks.slice(first, last + 1),
    ...tail.filter(
      (block) =>
        block.tag === 'figure' || !(isHeading(block) || repeats(block, said) || (tailStrays && isStray(block))),
    ),
  ];
}

/** A label, a credit, the name of a section: a few words that are no sentence. */
function isStray(block: Draft): boolean {
  const words = lineOf(block);
  return block.tag === 'p' && words.length <= 30 && !holdsPicture(block) && !/[.!?:。！？…"”’]$/.test(words);
}

const HEAD_NAMES =
  /\b(?:byline|author|dateline|date|time|timestamp|meta|kicker|breadcrumb|share|social|tags?|category)/;
const DATE = /\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b/;

/** A block of the page's head: its title, its byline, its date. */
function repeats(block: Draft, { title, byline, siteName }: Said): boolean {
  const words = lineOf(block);
  if (words === '') return !holdsPicture(block);
  const folded = foldedWords(words);
  for (const known of [title, byline, siteName].map((fact) => foldedWords(fact ?? ''))) {
    if (known === '' || folded === '') continue;
    if (folded.includes(known) && folded.length <= known.length + 20) return true;
    if (known.includes(folded) && folded.length > 3) return true;
  }
  if (words.length > 120) return false;
  if (DATE.test(words) && !/[.!?]["”’]?$/.test(words)) return true;
  return /^by\s/i.test(words) || (block.names !== undefined && HEAD_NAMES.test(block.names));
}

const foldedWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
