import { plainOutlet } from '../../../../shared/model/plainTitle';
import { fullName, shownDate, titleOf } from '../../../../shared/model/queries';
import type { Library } from '../../../../shared/model/library';
import type { Article, Origin, Source, Statement } from '../../../../shared/model/records';

/* How a packet says in words what the records hold. */

const FOOTING: Record<NonNullable<Statement['footing']>, string> = {
  'on-record': 'on the record',
  anonymous: 'not named',
  document: 'a document',
  group: 'several, not named',
  reporter: 'in the writer’s own voice',
};
const MODE: Record<Statement['mode'], string> = {
  direct: 'word for word',
  indirect: 'in the writer’s words',
  mixed: 'partly word for word',
};
const SOURCE: Record<Source['type'], string> = {
  person: 'a person',
  institution: 'an institution',
  state: 'a state',
  outlet: 'an outlet',
  document: 'a document',
  'unnamed-group': 'several people without names',
  anonymous: 'somebody without a name',
};

/** Who said it: the source that the user named, else the words of the text. */
export function speakerWords({ speaker }: Statement, source: Source | undefined): string {
  if (source) return `${source.name} (${SOURCE[source.type]})`;
  return speaker ? `“${speaker.quote}”, as the text has it` : 'Not said by the text';
}

/** On what footing, in which mode, with what reserve. */
export function footingWords({ footing, mode, hedge, certainty, polarity, toldBy }: Statement): string {
  return [
    footing && FOOTING[footing],
    MODE[mode],
    toldBy !== undefined && `as told by ${toldBy}`,
    hedge && `hedged: “${hedge.quote}”`,
    certainty && certainty !== 'certain' && certainty !== 'unspecified' && certainty,
    polarity === 'negative' && 'denied',
  ]
    .filter((part) => part)
    .join(', ');
}

export function originWords(library: Library, { description, speakerId, hearerId, where, when }: Origin): string {
  const name = (id: Origin['speakerId']) => id && library.tables.source.get(id)?.name;
  const [speaker, hearer] = [name(speakerId), name(hearerId)];
  const around = [speaker && `by ${speaker}`, hearer && `to ${hearer}`, where, when].filter((part) => part);
  return around.length === 0 ? description : `${description} (${around.join(', ')})`;
}

/** An article as one line: people, title, outlet, date, address. */
export function articleWords(library: Library, article: Article): string {
  const { csl } = article;
  return [
    (csl.author ?? []).map(fullName).join('; '),
    titleOf(library, article),
    plainOutlet(csl),
    shownDate(csl.issued),
    csl.URL,
    csl.DOI && `doi:${csl.DOI}`,
  ]
    .filter((part) => part)
    .join(' · ');
}
