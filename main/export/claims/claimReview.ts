import { edtfOf } from '../../../shared/model/dates';
import { plainWords } from '../../../shared/model/plainTitle';
import { fullName, titleOf } from '../../../shared/model/queries';
import type { Article, Origin, RelationType, Source, Stance, Statement } from '../../../shared/model/records';
import type { Losses } from '../source';
import { dossierOf, type Dossier, type DossierEntry } from './dossier';
import type { ClaimFormat, ClaimSource } from './types';

const urn = (id: string): string => `urn:commonplace:${id}`;

/**
 * schema.org by its own name, as readers of ClaimReview expect it, and the terms that it lacks: CiTO (Peroni and Shotton 2012)
 * for how evidence stands to a claim, PROV-O (W3C 2013) for where words come from, Web Annotation (W3C 2017) for their place.
 */
const CONTEXT = [
  'https://schema.org',
  {
    cito: 'http://purl.org/spar/cito/',
    prov: 'http://www.w3.org/ns/prov#',
    oa: 'http://www.w3.org/ns/oa#',
    dcterms: 'http://purl.org/dc/terms/',
    skos: 'http://www.w3.org/2004/02/skos/core#',
    commonplace: 'urn:commonplace:fields:',
  },
];

/** How a piece of evidence stands to the claim. CiTO has no weaker word than `cites`. */
export const STANCE_TERMS: Record<Stance, string> = {
  supports: 'cito:supports',
  disputes: 'cito:disputes',
  qualifies: 'cito:qualifies',
  mentions: 'cito:cites',
};

/** How one claim stands to another, the nearest published word. */
const RELATION_TERMS: Record<RelationType, string> = {
  same: 'skos:exactMatch',
  contradicts: 'cito:disputes',
  refines: 'cito:qualifies',
  depends: 'cito:citesAsEvidence',
};

type Node = Record<string, unknown> & { '@id': string };

/** Nodes by id, so that an article with ten passages is written once. */
type Graph = Map<string, Node>;

const ref = (id: string): { '@id': string } => ({ '@id': urn(id) });

/**
 * schema.org ClaimReview in JSON-LD, one for each claim, with the evidence as CiTO and PROV terms beside it. Who says the claim
 * is in `itemReviewed`, once for each speaker of a supporting statement. There is no rating: the program never says that a
 * claim is true, and the user's confidence is no verdict on it.
 */
export const claimReview: ClaimFormat = {
  id: 'claimreview',
  label: 'ClaimReview (JSON-LD)',
  isFolder: false,
  write: (source) => {
    const lost: Losses = [];
    const graph: Graph = new Map();
    for (const claim of source.claims) addClaim(source, graph, dossierOf(source, claim, lost), lost);
    const document = { '@context': CONTEXT, '@graph': [...graph.values()] };
    const text = `${JSON.stringify(document, null, 2)}\n`;
    return { files: [{ path: 'claims.jsonld', text }], written: source.claims.length, lost };
  },
};

function addClaim(source: ClaimSource, graph: Graph, dossier: Dossier, lost: Losses): void {
  const { claim, entries, relations } = dossier;
  const appearances = claimants(source, dossier);
  if (appearances.length === 0)
    lost.push({
      id: claim.id,
      field: 'author',
      reason: 'No accepted statement supports it, so that nobody is named as its claimant.',
    });
  lost.push({
    id: claim.id,
    field: 'reviewRating',
    reason: 'Nothing here rates whether a claim is true; readers that ask for a rating will not show it.',
  });
  graph.set(`${claim.id}:review`, {
    '@id': urn(`${claim.id}:review`),
    '@type': 'ClaimReview',
    claimReviewed: claim.text,
    dateCreated: claim.createdAt,
    dateModified: claim.updatedAt,
    itemReviewed: appearances.length === 0 ? ref(claim.id) : appearances,
    citation: entries.map(({ from }) => ref(from.id)),
    ...(claim.confidence && {
      'commonplace:confidence': claim.confidence.level,
      ...(claim.confidence.reason !== undefined && { reviewBody: claim.confidence.reason }),
    }),
  });
  graph.set(claim.id, {
    '@id': urn(claim.id),
    '@type': ['Claim', 'prov:Entity'],
    text: claim.text,
    dateCreated: claim.createdAt,
  });
  for (const { relation, other } of relations) {
    lost.push({
      id: relation.id,
      field: 'relation',
      reason: 'ClaimReview knows no relations between claims; it is written as a CiTO or SKOS term beside it.',
    });
    if (relation.fromClaimId !== claim.id) continue;
    put(graph.get(claim.id), RELATION_TERMS[relation.type], ref(other.id));
    if (!graph.has(other.id))
      graph.set(other.id, {
        '@id': urn(other.id),
        '@type': ['Claim', 'prov:Entity'],
        text: other.text,
        dateCreated: other.createdAt,
      });
  }
  for (const entry of entries) addEntry(source, graph, entry, claim.id, lost);
}

/** The claim once for each speaker who says it, with every place where they do, the first by date apart. */
function claimants({ library }: ClaimSource, { claim, entries }: Dossier): Node[] {
  const bySpeaker = new Map<string, { name: object; entries: DossierEntry[] }>();
  for (const entry of entries) {
    if (entry.from.kind !== 'statement' || entry.evidence.stance !== 'supports') continue;
    const key = entry.speaker?.id ?? entry.from.speaker?.quote ?? '';
    if (key === '') continue;
    const known = bySpeaker.get(key) ?? {
      name: entry.speaker ? ref(entry.speaker.id) : { '@type': 'Person', name: key },
      entries: [],
    };
    bySpeaker.set(key, { ...known, entries: [...known.entries, entry] });
  }
  return [...bySpeaker.values()].map(({ name, entries: said }, n) => {
    const works = [...new Set(said.flatMap(({ article }) => article ?? []))].sort((a, b) =>
      before(dateOf(a), dateOf(b)),
    );
    const [first, ...rest] = works;
    const saidOn = said.flatMap(({ from }) => (from.kind === 'statement' && from.said?.edtf) || []).sort()[0];
    const date = saidOn ?? (first && dateOf(first));
    return {
      '@id': urn(`${claim.id}:claimed-${n + 1}`),
      '@type': 'Claim',
      text: claim.text,
      author: name,
      ...(date !== undefined && { datePublished: date }),
      ...(first && { firstAppearance: ref(first.id), appearance: [first, ...rest].map(({ id }) => ref(id)) }),
      'skos:exactMatch': ref(claim.id),
      'prov:wasQuotedFrom': said.map(({ from }) => ref(from.id)),
      ...(first && { name: titleOf(library, claim) }),
    };
  });
}

const dateOf = ({ csl }: Article): string | undefined => edtfOf(csl.issued);
const before = (a = '9', b = '9'): number => (a < b ? -1 : a > b ? 1 : 0);

function addEntry({ library }: ClaimSource, graph: Graph, entry: DossierEntry, claimId: string, lost: Losses): void {
  const { evidence, from, article, repeats, anchors, speaker, origins, version } = entry;
  const node = graph.get(from.id) ?? {
    '@id': urn(from.id),
    '@type': from.kind === 'note' ? ['NoteDigitalDocument', 'prov:Entity'] : ['Quotation', 'prov:Entity'],
    text: from.kind === 'note' ? from.text : anchors.map(({ quote }) => quote).join(' … '),
    dateCreated: from.createdAt,
    ...(article && { 'prov:wasQuotedFrom': ref(article.id) }),
    ...(speaker && { 'prov:wasAttributedTo': ref(speaker.id) }),
    ...(origins[0] && { 'prov:hadPrimarySource': ref(origins[0].id) }),
    ...(from.kind === 'statement' && said(from)),
    ...(from.kind !== 'note' && {
      'oa:hasSelector': anchors.map(({ quote, prefix, suffix }) => ({
        '@type': 'oa:TextQuoteSelector',
        'oa:exact': quote,
        'oa:prefix': prefix,
        'oa:suffix': suffix,
      })),
      'commonplace:textHash': `sha256:${from.textHash}`,
      ...(version && { 'commonplace:textAdded': version.addedAt }),
    }),
  };
  graph.set(from.id, node);
  put(node, STANCE_TERMS[evidence.stance], ref(claimId));
  if (evidence.comment !== undefined) put(node, 'commonplace:comment', evidence.comment);
  if (evidence.stance === 'mentions')
    lost.push({
      id: evidence.id,
      field: 'stance',
      reason: 'A mention has no word of its own; it is written as cito:cites.',
    });
  if (from.kind === 'highlight')
    lost.push({
      id: from.id,
      field: 'color and tags',
      reason: 'They belong to the window and to the library, not to what was said.',
    });
  if (speaker) addSource(graph, speaker);
  let upper: Node | undefined;
  for (const each of [...(article ? [article] : []), ...repeats])
    upper = derive(upper, addArticle(library, graph, each));
  upper = undefined;
  for (const origin of origins) upper = derive(upper, addOrigin(library, graph, origin));
}

/** The one repeats the other. */
function derive(lower: Node | undefined, upper: Node): Node {
  if (lower) lower['prov:wasDerivedFrom'] = { '@id': upper['@id'] };
  return upper;
}

const said = ({ mode, footing, force, said: time, hedge, toldBy }: Statement): object => ({
  'commonplace:mode': mode,
  ...(footing && { 'commonplace:footing': footing }),
  ...(force && { 'commonplace:force': force }),
  ...(hedge && { 'commonplace:hedge': hedge.quote }),
  ...(toldBy !== undefined && { 'commonplace:toldBy': toldBy }),
  ...(time && { 'commonplace:said': time.words }),
  ...(time?.edtf !== undefined && { 'dcterms:date': time.edtf }),
});

const AGENTS: Partial<Record<Source['type'], string>> = {
  person: 'Person',
  anonymous: 'Person',
  institution: 'Organization',
  outlet: 'NewsMediaOrganization',
  state: 'Country',
};

function addSource(graph: Graph, { id, name, type, aliases }: Source): Node {
  return add(graph, id, {
    '@type': [AGENTS[type] ?? 'Thing', type === 'document' ? 'prov:Entity' : 'prov:Agent'],
    name,
    ...(aliases.length > 0 && { alternateName: aliases }),
    'commonplace:type': type,
  });
}

function addArticle(library: ClaimSource['library'], graph: Graph, article: Article): Node {
  const { csl, id, citationKey } = article;
  const date = dateOf(article);
  return add(graph, id, {
    '@type': [csl.type.startsWith('article-') ? 'NewsArticle' : 'CreativeWork', 'prov:Entity'],
    headline: titleOf(library, article),
    identifier: citationKey,
    ...(csl.author && { author: csl.author.map((name) => ({ '@type': 'Person', name: fullName(name) })) }),
    ...(csl['container-title'] !== undefined && {
      publisher: { '@type': 'Organization', name: plainWords(csl['container-title']) },
    }),
    ...(date !== undefined && { datePublished: date }),
    ...(csl.URL !== undefined && { url: csl.URL }),
  });
}

function addOrigin(library: ClaimSource['library'], graph: Graph, origin: Origin): Node {
  const named = (id: Origin['speakerId']) => (id ? library.tables.source.get(id) : undefined);
  const [speaker, hearer] = [named(origin.speakerId), named(origin.hearerId)];
  for (const each of [speaker, hearer]) if (each) addSource(graph, each);
  return add(graph, origin.id, {
    '@type': ['CreativeWork', 'prov:Entity'],
    name: origin.description,
    ...(speaker && { 'prov:wasAttributedTo': ref(speaker.id) }),
    ...(hearer && { audience: { '@type': 'Audience', name: hearer.name } }),
    ...(origin.where !== undefined && { locationCreated: { '@type': 'Place', name: origin.where } }),
    ...(origin.when !== undefined && { 'dcterms:date': origin.when }),
  });
}

function add(graph: Graph, id: string, fields: Record<string, unknown>): Node {
  const node = graph.get(id) ?? { '@id': urn(id), ...fields };
  graph.set(id, node);
  return node;
}

/** Adds a value to a property, which becomes a list when it has one already. */
function put(node: Node | undefined, property: string, value: unknown): void {
  if (!node) return;
  const has = node[property];
  node[property] = has === undefined ? value : [...(Array.isArray(has) ? (has as unknown[]) : [has]), value];
}
