import { ok } from '../../../shared/result';
import { findStatements, type FoundStatement, type Span } from '../../statements';
import { defineCommand } from '../command';
import { readDocument } from '../documents';
import { plural, shorten } from '../rows';

export const statements = defineCommand({
  name: 'statements',
  summary: 'Find who said what in a document. Needs no library for a file.',
  operands: ['FILE|ARTICLE'],
  options: {
    issued: { value: 'EDTF', says: 'When it was published, as 2024-09-12: times such as “Sunday” are resolved by it.' },
  },
  details: [
    'Proposals, not findings: each has the rule that made it and how often that rule is right (“confidence”). Offsets count',
    'UTF-16 units of the text, end exclusive; “quote” is the text from start to end. What is said may have gaps, as around',
    '“..., she said, ...”: its pieces are in “content”, what stands in quotation marks in “quoted”; what one speaker tells of',
    'another (“X said that Y had said …”) is in “nested” of the statement that holds it.',
  ].join('\n'),
  run: async ({ operands: [name], options: { issued }, io, library }) => {
    const read = await readDocument(io, library, name, issued === undefined ? {} : { issued });
    if (!read.ok) return read;
    const { text } = read.value;
    const found = findStatements(text, { issued: read.value.issued });
    return ok({
      json: {
        statements: found.map((statement) => described(text, statement)),
        ...(read.value.issued !== undefined && { issued: read.value.issued }),
      },
      text:
        found.length === 0
          ? 'Nobody is reported to have said anything here, as far as we can tell.'
          : `${found.map((statement) => line(text, statement)).join('\n\n')}\n\n${plural(found.length, 'statement')}.`,
    });
  },
});

const place = (text: string, { start, end }: Span) => ({ text: text.slice(start, end), start, end });

/** A statement as the contract of the command line has it, and what else is known. */
function described(text: string, statement: FoundStatement): object {
  const { content, speaker, cue, hearer, venue, time, hedge, quoted, nested, ...rest } = statement;
  const start = content[0]!.start;
  const end = content.at(-1)!.end;
  return {
    start,
    end,
    quote: text.slice(start, end),
    mode: statement.mode,
    speaker: speaker
      ? { ...place(text, speaker), name: speaker.name, footing: speaker.footing, type: speaker.type, by: speaker.by }
      : null,
    cue: place(text, cue),
    ...(hedge && { hedge: text.slice(hedge.start, hedge.end) }),
    ...(time?.edtf !== undefined && { saidAt: time.edtf }),
    ...(time && { time: place(text, time) }),
    ...(hearer && { hearer: place(text, hearer) }),
    ...(venue && { venue: place(text, venue) }),
    content: content.map((span) => place(text, span)),
    quoted: quoted.map((span) => place(text, span)),
    force: rest.force,
    certainty: rest.certainty,
    polarity: rest.polarity,
    rule: rest.rule,
    confidence: rest.confidence,
    ...(nested && { nested: nested.map((one) => described(text, one)) }),
  };
}

function line(text: string, { content, speaker, cue, time, mode, confidence, nested = [] }: FoundStatement): string {
  const said = content.map(({ start, end }) => text.slice(start, end)).join(' … ');
  const who = speaker ? `${speaker.name} (${speaker.footing})` : 'nobody named';
  const when = time ? `, ${time.edtf ?? text.slice(time.start, time.end)}` : '';
  const own = `${shorten(said, 300)}\n  ${who} · ${text.slice(cue.start, cue.end)} · ${mode}${when} · ${Math.round(confidence * 100)} %`;
  return [own, ...nested.map((one) => line(text, one).replace(/^/gm, '  '))].join('\n');
}
