import { ok } from '../../shared/result';
import type { JobAnswer, JobArgument } from './jobs';

/** The events behind passages, as far as the texts show them. */
export async function traceOrigins({ texts }: JobArgument<'traceOrigins'>): Promise<JobAnswer<'traceOrigins'>> {
  const [{ findStatements }, { trace }] = await Promise.all([import('../statements'), import('../compare/trace')]);
  return ok(trace(texts, ({ text, issued }) => findStatements(text, { issued })));
}
