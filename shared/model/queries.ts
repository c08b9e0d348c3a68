import { isIdOf, kindOfId, type AnyId, type ArticleId, type ClaimId, type Kind } from './ids';
import { getItem, pointingAt, type Library } from './library';
import type {
  Article,
  Claim,
  CslDate,
  CslName,
  Evidence,
  Highlight,
  Item,
  Note,
  RecordOf,
  Relation,
  Statement,
  TextVersion,
} from './records';
import { plainOutlet, plainTitle } from './plainTitle';

/** The record with this id, or the article with this citation key. */
export function findItem(library: Library, idOrKey: string): Item | undefined {
  if (kindOfId(idOrKey)) return getItem(library, idOrKey as AnyId); // kindOfId just said that it is one
  const id = library.citationKeys.get(idOrKey);
  return id && library.tables.article.get(id);
}

/** The records of one kind that point at this id, in no particular order. */
export function referrersOf<K extends Kind>(library: Library, id: AnyId, kind: K): RecordOf<K>[] {
  const table: ReadonlyMap<AnyId, RecordOf<K>> = library.tables[kind];
  const found: RecordOf<K>[] = [];
  for (const referrer of pointingAt(library, id)) {
    const item = isIdOf(kind, referrer) ? table.get(referrer) : undefined;
    if (item) found.push(item);
  }
  return found;
}

/** How many records of one kind point at this id. */
export function countReferrers(library: Library, id: AnyId, kind: Kind): number {
  let count = 0;
  for (const referrer of pointingAt(library, id)) if (isIdOf(kind, referrer)) count += 1;
  return count;
}

/** An article's highlights in the order of their stored places. */
export function highlightsOf(library: Library, id: ArticleId): Highlight[] {
  return referrersOf(library, id, 'highlight').sort(
    (a, b) => a.anchor.start - b.anchor.start || a.anchor.end - b.anchor.end || byTime(a, b),
  );
}

/** An article's statements, without rejected ones, in the order of their stored places. */
export function statementsOf(library: Library, id: ArticleId): Statement[] {
  return referrersOf(library, id, 'statement').sort((a, b) => placeOf(a) - placeOf(b) || byTime(a, b));
}
/** Every statement that the user rejected, in whichever article; articles of some may be gone. */
export function rejectedStatements(library: Library): Statement[] {
  return [...library.tables.statement.values()].filter(({ review }) => review === 'rejected');
}

const placeOf = ({ content: [first] }: Statement): number => first?.start ?? 0;

export function notesAbout(library: Library, id: AnyId): Note[] {
  return referrersOf(library, id, 'note').sort(byTime);
}

/** The links that a note, highlight or statement has to claims, oldest first. */
export function linksFrom(library: Library, id: AnyId): { evidence: Evidence; claim: Claim }[] {
  return referrersOf(library, id, 'evidence')
    .filter(({ fromId }) => fromId === id)
    .sort(byTime)
    .flatMap((evidence) => {
      const claim = library.tables.claim.get(evidence.claimId);
      return claim ? [{ evidence, claim }] : [];
    });
}

export function evidenceFor(library: Library, id: ClaimId): Evidence[] {
  return referrersOf(library, id, 'evidence')
    .filter(({ claimId }) => claimId === id)
    .sort(byTime);
}

export function relationsOf(library: Library, id: ClaimId): Relation[] {
  return referrersOf(library, id, 'relation').sort(byTime);
}

/** The text that a reader sees: the newest version. */
export const newestText = ({ texts }: Article): TextVersion | undefined => texts.at(-1);

/** The files in `texts/` that a version of a text needs, the readable one first. */
export function filesOfText({
  hash,
  original,
  layout,
  pictures = [],
}: TextVersion): { hash: string; extension: string }[] {
  return [
    { hash, extension: 'txt' },
    ...(original ? [original] : []),
    ...(layout ? [{ hash: layout.hash, extension: LAYOUT_EXTENSION }] : []),
    ...pictures,
  ];
}

export const LAYOUT_EXTENSION = 'json';

/** The article that holds this very text as one of its versions. */
export function articleWithText(library: Library, hash: string): Article | undefined {
  for (const article of library.tables.article.values())
    if (article.texts.some((text) => text.hash === hash)) return article;
  return undefined;
}

/** An article that keeps this very file with one of its versions. */
export function articleWithFile(library: Library, hash: string): Article | undefined {
  for (const article of library.tables.article.values())
    if (article.texts.some(({ original }) => original?.hash === hash)) return article;
  return undefined;
}

/** Names of tags or collections, in alphabetical order; ids that are gone are left out. */
export function namesOf(library: Library, ids: readonly AnyId[]): string[] {
  return ids
    .flatMap((id) => {
      const item = getItem(library, id);
      return item?.kind === 'tag' || item?.kind === 'collection' ? [item.name] : [];
    })
    .sort((a, b) => a.localeCompare(b, 'en'));
}

/** What a person would call this record, in one line. Never empty. */
export function titleOf(library: Library, item: Item): string {
  switch (item.kind) {
    case 'article':
      return plainTitle(item.csl)?.trim() || item.fileName || 'Untitled article';
    case 'note':
      return item.title?.trim() || firstLine(item.text) || 'Empty note';
    case 'claim':
      return item.text;
    case 'highlight':
      return item.anchor.quote;
    case 'statement':
      return item.content.map(({ quote }) => quote).join(' … ');
    case 'tag':
    case 'collection':
    case 'search':
    case 'source':
      return item.name;
    case 'origin':
      return item.description;
    case 'evidence':
      return `${item.stance}: ${titleById(library, item.claimId)}`;
    case 'review':
      return item.title;
    case 'candidate':
      return titleById(library, item.articleId);
    case 'decision':
      return `${item.verdict}: ${titleById(library, item.candidateId)}`;
    case 'table':
      return item.title;
    case 'column':
      return item.name;
    case 'value':
      return `${titleById(library, item.columnId)}: ${item.content ?? 'not reported'}`;
    case 'appraisal':
      return `${item.reader}: ${item.verdict ?? 'to read'}: ${titleById(library, item.claimId)}`;
    case 'freeze':
      return item.name ?? item.content.title;
    case 'relation':
      return `${titleById(library, item.fromClaimId)} — ${item.type} — ${titleById(library, item.toClaimId)}`;
  }
}

function titleById(library: Library, id: AnyId): string {
  const item = getItem(library, id);
  return item ? titleOf(library, item) : id;
}

/** The first half of a character that was cut in two. */
const HALF_PAIR = /[\ud800-\udbff]$/;

/** The first line that has words, as a reader would see it: without Markdown's marks. */
export function firstLine(text: string): string {
  for (const line of text.split('\n', 50)) {
    const words = plainWords(line).trim();
    if (words !== '') return words.length > 200 ? `${words.slice(0, 199).replace(HALF_PAIR, '').trimEnd()}…` : words;
  }
  return '';
}

const plainWords = (line: string): string =>
  line
    .replace(/<!--.*?-->/g, '')
    .replace(/^(?:\s+|#{1,6}\s|>|[*+-]\s|\d+[.)]\s)+/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|\*|~~|`)(?=\S)(.+?)(?<=\S)\1/g, '$2');

/** A name in reading order: given, particles, family, suffix. */
export function fullName(name: CslName): string {
  const particles = [name['dropping-particle'], name['non-dropping-particle']];
  const parts = [name.given, ...particles, name.family, name.suffix].filter(
    (part) => part !== undefined && part !== '',
  );
  return name.literal ?? parts.join(' ');
}

/** The family with the particle that belongs to it: "de Beauvoir", "van Gogh". */
const familyOf = (name: CslName): string => [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');

/** People as a list shows them: "Holm", "Lind & Osei", "Arendt and others". */
export function shortAuthors(names: readonly CslName[] = []): string {
  const families = names
    .map((name) => (name.family === undefined ? fullName(name) : familyOf(name)))
    .filter((family) => family !== '');
  const [first = '', second] = families;
  if (families.length > 2) return `${first} and others`;
  return second === undefined ? first : `${first} & ${second}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date as a list shows it: "4 May 2024", "May 2024", "2024"; empty when it is not known. */
export function shownDate(date: CslDate | undefined): string {
  const [year, month, day] = date?.['date-parts']?.[0]?.map(Number) ?? [];
  if (year === undefined || Number.isNaN(year)) return date?.raw ?? date?.literal ?? '';
  const name = month === undefined ? undefined : MONTHS[month - 1];
  if (name === undefined) return String(year);
  return day === undefined ? `${name} ${year}` : `${day} ${name} ${year}`;
}

/** A date as text that sorts by time; empty when it is not known. Years are taken to have at most six digits. */
export function sortableDate(date: CslDate | undefined): string {
  const parts = date?.['date-parts']?.[0]?.map(Number) ?? [];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 6 : 2, '0')).join('-');
}

/** What a source line says under a title: outlet or people, then date. */
export function sourceLine({ csl }: Article): string {
  const outlet = plainOutlet(csl) ?? '';
  const people = shortAuthors(csl.author);
  return [people, outlet, shownDate(csl.issued)].filter((part) => part !== '').join(' · ');
}

const byTime = (a: Item, b: Item): number =>
  a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1;
