import type { CallAnswers } from '../../shared/api';
import { isIdOf } from '../../shared/model/ids';
import { client } from '../api/client';
import { sayProblem } from '../state/messages';
import { runCommand, useCommand } from './commands';
import { dispatchNavigation, open, useNavigationState } from './navigation';
import type { ItemTarget } from './target';

/** Puts a note beside its text, or takes away what stands beside. */
export function SplitCommand() {
  const { tabs, active, split, page } = useNavigationState();
  const here = tabs[active];
  useCommand(
    'view.split',
    () => (split ? dispatchNavigation({ type: 'closeSplit' }) : here && void openCompanion(here, tabs)),
    here !== undefined && !page,
  );
  return null;
}

/** Beside an article its newest note, or a new one; beside a note what it is about, or the article opened last. */
async function openCompanion(here: ItemTarget, tabs: readonly ItemTarget[]): Promise<void> {
  const companion = await findCompanion(here);
  if (companion) return open(companion, { split: true });
  if (here.view === 'article') return void runCommand('mark.note');
  const article = tabs.findLast((target) => target.view === 'article');
  if (article) open(article, { split: true });
  else sayProblem('Open the article that should stand beside it first.');
}

async function findCompanion(here: ItemTarget): Promise<ItemTarget | undefined> {
  switch (here.view) {
    case 'article': {
      const answer = await client.article({ id: here.id });
      return answer.ok ? newestNote(answer.value.notes.map(({ note }) => note)) : undefined;
    }
    case 'claim': {
      const answer = await client.claim({ id: here.id });
      return answer.ok ? newestNote(answer.value.notes) : undefined;
    }
    case 'note': {
      const answer = await client.note({ id: here.id });
      return answer.ok ? firstAbout(answer.value) : undefined;
    }
    case 'source':
      return undefined;
  }
}

function newestNote(notes: CallAnswers['claim']['notes']): ItemTarget | undefined {
  const [first, ...rest] = notes;
  if (!first) return undefined;
  const newest = rest.reduce((best, note) => (note.updatedAt > best.updatedAt ? note : best), first);
  return { view: 'note', id: newest.id };
}

function firstAbout({ about, cites }: CallAnswers['note']): ItemTarget | undefined {
  for (const item of about) {
    if (item.kind === 'article') return { view: 'article', id: item.id };
    if (item.kind === 'highlight') return { view: 'article', id: item.articleId, highlightId: item.id };
    if (isIdOf('claim', item.id)) return { view: 'claim', id: item.id };
  }
  const [cited] = cites;
  return cited && { view: 'article', id: cited.id };
}
