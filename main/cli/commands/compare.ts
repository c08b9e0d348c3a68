import { err, ok, type Result } from '../../../shared/result';
import { compareTexts, type ComparedPair, type ComparedText } from '../../compare';
import { independentOf, proposeOrigins, type ProposedOrigin } from '../../compare/origins';
import { findStatements } from '../../statements';
import { defineCommand } from '../command';
import { readDocument } from '../documents';
import type { Io } from '../io';
import type { LibraryHandle } from '../libraries';
import { plural, shorten } from '../rows';

export const compare = defineCommand({
  name: 'compare',
  summary: 'Compare documents: reprints, the same words, statements that may be the same.',
  operands: ['FILE|ARTICLE...'],
  options: {},
  details: [
    '“reprint”: one text repeats the other, “first” is the earlier by date. “same-words”: a quotation of the same speaker in both;',
    '“drift” says word by word what was added, dropped, replaced or moved. “maybe-same”: up to three candidates for each',
    'statement, best first, with reasons, and what differs in numbers, times, negation and force. None is a verdict. “origins”',
    'are proposals, too: the events of saying behind the statements, and “independent” how many voices that would make.',
    'Offsets count UTF-16 units, end exclusive.',
  ].join('\n'),
  run: async ({ operands: names, io, library }) => {
    if (names.length < 2)
      return err('bad-request', 'compare needs two documents at least. Name another file or article.');
    const texts: ComparedText[] = [];
    for (const name of new Set(names)) {
      const text = await read(io, library, name);
      if (!text.ok) return text;
      texts.push(text.value);
    }
    const pairs = compareTexts(texts);
    const origins = proposeOrigins(texts, pairs);
    return ok({
      json: { pairs, origins, independent: independentOf(origins) },
      text: [
        ...pairs.map((pair) => described(pair, texts)),
        ...origins.map(describedOrigin),
        summary(pairs, origins),
      ].join('\n\n'),
    });
  },
});

async function read(io: Io, library: LibraryHandle, name: string): Promise<Result<ComparedText>> {
  const document = await readDocument(io, library, name);
  if (!document.ok) return document;
  const { text, title, publisher, issued } = document.value;
  return ok({ doc: name, text, title, publisher, issued, statements: findStatements(text, { issued }) });
}

function described(
  { a, b, relation, score, drift = [], reasons = [], first }: ComparedPair,
  texts: readonly ComparedText[],
): string {
  const words = ({ doc, start, end }: ComparedPair['a']): string =>
    shorten(texts.find((text) => text.doc === doc)!.text.slice(start, end), 160);
  return [
    `${relation}  ${Math.round(score * 100)} %${first === undefined ? '' : `, ${first} came first`}${reasons.length > 0 ? `, ${reasons.join(', ')}` : ''}`,
    `  ${a.doc} ${a.start}–${a.end}: ${words(a)}`,
    `  ${b.doc} ${b.start}–${b.end}: ${words(b)}`,
    ...drift.map(
      ({ kind, a: from, b: to }) =>
        `  ${kind}: ${[from?.text, to?.text].filter((part) => part !== undefined).join(' → ')}`,
    ),
  ].join('\n');
}

function describedOrigin({ speaker, hearers, venues, when, texts, reasons }: ProposedOrigin): string {
  const occasion = [
    ...(hearers.length > 0 ? [`to ${hearers.join(', ')}`] : []),
    ...venues,
    ...(when === undefined ? [] : [when]),
  ].join('; ');
  return [
    `origin  ${speaker}${occasion === '' ? '' : `: ${occasion}`}${reasons.length > 0 ? ` (${reasons.join(', ')})` : ''}`,
    ...texts.map(({ doc, how, of }) => `  ${doc} ${how} it${of === undefined ? '' : ` from ${of}`}`),
  ].join('\n');
}

const summary = (pairs: readonly ComparedPair[], origins: readonly ProposedOrigin[]): string =>
  `${plural(pairs.length, 'pair')}; ${plural(origins.length, 'proposed origin')}, ${plural(independentOf(origins), 'independent voice')} if all are accepted.`;
