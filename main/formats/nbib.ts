import { makeCitationKey } from '../../shared/model/citationKey';
import type { CslItem, CslName } from '../../shared/model/records';
import { bareDoi } from '../../shared/bibliography/identifiers';
import { joinKeywords } from './keywords';
import { joinedTitle } from './titles';
import type { Parsed, ReferenceFormat } from './format';
import { genreOfPubmed, pagesInFull, typeOfPubmed } from './pubmed';
import { dateFromTagged } from './tagged/dates';
import { hasRecord } from './tagged/hasRecord';
import { nameFromTagged } from './tagged/names';

/** PubMed's own format (nbib, MEDLINE): tags of up to four letters, longer values indented on the next lines. Read only. */
export const nbib: ReferenceFormat = {
  id: 'nbib',
  label: 'nbib',
  extension: 'nbib',
  mediaType: 'application/nbib',
  recognises: (text) => hasRecord(text, /^(?:PMID|PMC|PMCR|OWN) {0,2}- ?\S/m),
  parse,
};

/** Tags fill four columns. */
const TAG_LINE = /^(?=.{4}-)([A-Z]{1,4}) *-(?: (.*)|(.*))$/;

type Tags = Map<string, string[]>;

/** Records are parted by empty lines, and begin with the number of the article. */
function parse(text: string): Parsed {
  const parsed: Parsed = { references: [], failed: [] };
  const taken = new Set<string>();
  let tags: Tags = new Map();
  let begun = 1;
  const close = () => {
    if (tags.size > 0) add(parsed, taken, tags, begun);
    tags = new Map();
  };
  let last: string[] | undefined;
  text.split('\n').forEach((line, index) => {
    const [, tag, spaced, tight] = TAG_LINE.exec(line.trimEnd()) ?? [];
    if (line.trim() === '') close();
    else if (tag !== undefined) {
      if (tag === 'PMID' && tags.has('PMID')) close();
      if (tags.size === 0) begun = index + 1;
      last = tags.get(tag) ?? [];
      last.push((spaced ?? tight ?? '').trim());
      tags.set(tag, last);
    } else if (last && tags.size > 0) last.push(`${last.pop() ?? ''} ${line.trim()}`.trim());
  });
  close();
  return parsed;
}

function add(parsed: Parsed, taken: Set<string>, tags: Tags, line: number): void {
  const csl = itemFrom(tags);
  if (Object.keys(csl).length === 1) {
    parsed.failed.push({ line, reason: 'This record holds nothing that can be read.' });
    return;
  }
  const id = makeCitationKey(csl, (key) => taken.has(key));
  taken.add(id);
  parsed.references.push({ id, csl, line, isKeyless: true });
}

/** Tags that are one variable, the better one first. */
const PLAIN: readonly (readonly [tag: string, variable: string])[] = [
  ['JT', 'container-title'],
  ['TA', 'container-title-short'],
  ['VI', 'volume'],
  ['IP', 'issue'],
  ['PMID', 'PMID'],
  ['PMC', 'PMCID'],
  ['LA', 'language'],
  ['PB', 'publisher'],
  ['EN', 'edition'],
  ['CTI', 'collection-title'],
  ['VTI', 'volume-title'],
  ['PST', 'status'],
  ['PL', 'publisher-place'],
  ['SO', 'source'],
];

function itemFrom(tags: Tags): CslItem {
  const take = (tag: string): string[] => {
    const values = (tags.get(tag) ?? []).filter((value) => value !== '');
    tags.delete(tag);
    return values;
  };
  const csl: CslItem = { type: typeOfPubmed(tags.get('PT') ?? [], tags.has('JT') || tags.has('TA')) };
  const set = (variable: string, value: unknown) => {
    if (value !== undefined && value !== '' && csl[variable] === undefined) csl[variable] = value;
  };
  const [title, book] = [take('TI').reduce(withSubtitle, ''), take('BTI').reduce(withSubtitle, '')];
  set('title', title || book);
  if (title !== '') set('container-title', book);
  set('author', people(take('FAU'), take('AU'), take('CN')));
  set('editor', people(take('FED'), take('ED'), []));
  set('issued', dateFromTagged(take('DP')[0] ?? ''));
  set('page', pagesInFull(take('PG')[0] ?? ''));
  const [abstract = '', copyright] = parted(take('AB').join('\n'));
  set('abstract', abstract);
  set('genre', genreOfPubmed(take('PT')));
  set('keyword', joinKeywords([...take('OT'), ...take('MH')]));
  const ids = [...take('LID'), ...take('AID')];
  const doi = ids.find((id) => id.endsWith('[doi]'));
  set('DOI', doi && bareDoi(doi.replace(/\s*\[doi\]$/, '')));
  set('ISSN', take('IS')[0]?.replace(/\s*\(.*\)$/, ''));
  set('ISBN', take('ISBN')[0]?.replace(/^ISBN:?\s*|\s*\(.*\)$/g, ''));
  set('note', take('GN').join('\n'));
  for (const [tag, variable] of PLAIN) set(variable, take(tag)[0]);
  if (copyright !== undefined && !tags.has('CI')) tags.set('CI', [copyright]);
  const rest = [...tags]
    .map(([tag, values]) => [tag, values.filter(Boolean).join('\n')] as const)
    .filter(([, text]) => text !== '');
  const others = ids.filter((id) => id !== doi && !id.endsWith('[doi]'));
  if (others.length > 0) rest.push(['AID', [...new Set(others)].join('\n')]);
  if (rest.length > 0) csl['custom'] = Object.fromEntries(rest);
  return csl;
}

const withSubtitle = (title: string, next: string): string => (title === '' ? next : joinedTitle(title, next));

/** Publishers put their copyright after an abstract; MEDLINE has a tag for it, `CI`. */
function parted(abstract: string): [abstract: string, copyright?: string] {
  const at = abstract.search(/\s(?:Copyright|©|\(c\)\s*\d{4})[^\n]{0,200}$/i);
  return at < 0 ? [abstract] : [abstract.slice(0, at).trim(), abstract.slice(at).trim()];
}

/** Full names where there are any; then the groups that signed. */
function people(full: string[], short: string[], groups: string[]): CslName[] | undefined {
  const names = [...(full.length > 0 ? full : short).map(nameFromTagged), ...groups.map((literal) => ({ literal }))];
  return names.length > 0 ? names : undefined;
}
