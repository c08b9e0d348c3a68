import { describeAnchor } from '../../shared/anchoring';
import type { ProposedStatement } from '../../shared/api';
import type { Anchor } from '../../shared/model/records';
import { ok } from '../../shared/result';
import type { FoundStatement, Span } from '../statements';
import type { JobAnswer, JobArgument } from './jobs';

/** Who said what in a text, each part anchored so that it can be kept. */
export async function proposeStatements({
  text,
  issued,
}: JobArgument<'proposeStatements'>): Promise<JobAnswer<'proposeStatements'>> {
  const { findStatements } = await import('../statements');
  return ok(findStatements(text, { issued }).flatMap((found) => withNested(text, found)));
}

function withNested(text: string, found: FoundStatement, toldBy?: string): ProposedStatement[] {
  const nested = found.nested ?? [];
  return [proposed(text, found, toldBy), ...nested.flatMap((one) => withNested(text, one, found.speaker?.name))];
}

function proposed(text: string, found: FoundStatement, toldBy: string | undefined): ProposedStatement {
  const at = ({ start, end }: Span): Anchor => describeAnchor(text, start, end);
  const { content, quoted, cue, speaker, hearer, venue, hedge, time, mode, force, certainty, polarity } = found;
  return {
    key: `${cue.start}-${cue.end}-${content[0]?.start ?? 0}`,
    content: content.map(at),
    quoted: quoted.map(at),
    cue: at(cue),
    mode,
    force,
    certainty,
    polarity,
    ...(speaker && {
      speaker: at(speaker),
      footing: speaker.footing,
      guess: { name: speaker.name, type: speaker.type, by: speaker.by },
    }),
    ...(hearer && { hearer: at(hearer) }),
    ...(venue && { venue: at(venue) }),
    ...(hedge && { hedge: at(hedge) }),
    ...(toldBy !== undefined && { toldBy }),
    ...(time && {
      said: { words: text.slice(time.start, time.end), ...(time.edtf !== undefined && { edtf: time.edtf }) },
    }),
    proposal: { rule: found.rule, confidence: found.confidence },
  };
}
