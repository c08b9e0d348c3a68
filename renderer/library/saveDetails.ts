import { fieldName } from '../../shared/bibliography/fieldNames';
import { change } from '../../shared/model/actions';
import type { Article, CslItem } from '../../shared/model/records';
import { sayProblem } from '../state/messages';
import { apply, maker } from '../state/transact';
import { laidOver } from './details';

/** What the form of an article holds, or held when it was opened. */
export type Described = Pick<Article, 'csl' | 'citationKey'>;

/** Keeps what the form changed. What another window has changed meanwhile stays; where both changed the same, nothing is kept. */
export async function saveDetails(newest: Article, opened: Described, mine: Described): Promise<boolean> {
  const laid = laidOver(recordOf(opened), recordOf(mine), recordOf(newest));
  if ('both' in laid) {
    sayProblem(
      `Meanwhile this was changed elsewhere, too: ${laid.both.map(fieldName).join(', ')}. Nothing was overwritten. Copy your words, close, and open the details again.`,
    );
    return false;
  }
  const { [KEY]: citationKey, ...csl } = laid.csl;
  return apply(change(maker, 'Edit article details', newest, { csl, citationKey: String(citationKey) }));
}

const KEY = 'citation key';

const recordOf = ({ csl, citationKey }: Described): CslItem => ({ ...csl, [KEY]: citationKey });
