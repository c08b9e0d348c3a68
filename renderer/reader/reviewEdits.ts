import { describeAnchor } from '../../shared/anchoring';
import type { ArticlePage, ProposedStatement } from '../../shared/api';
import { newSource, newStatement, transact } from '../../shared/model/actions';
import { add } from '../../shared/model/edits';
import type { SourceId } from '../../shared/model/ids';
import type { Statement } from '../../shared/model/records';
import { apply, maker } from '../state/transact';
import type { Guess } from './suggestions';
import type { Passage } from './textRange';

/** Sources made in this window that the notebook's answers do not know yet, by article and name: no second one is made. */
const made = new Map<string, SourceId>();

/** What the user says of the suggestions in one text. Each is one step of undo; true means that it is on disk. */
export function reviewing(page: ArticlePage, text: NonNullable<ArticlePage['text']>) {
  const fieldsOf = (one: ProposedStatement) => {
    const { key: _key, guess: _guess, ...read } = one;
    return { ...read, articleId: page.article.id, textHash: text.hash };
  };

  return {
    /** Keeps a suggestion as a statement, with the speaker the user left or chose and, when changed, other words. */
    async accept(one: ProposedStatement, speaker: Guess, isChosen: boolean, words?: Passage): Promise<boolean> {
      const known = speaker && (speaker.sourceId ?? made.get(speaker.name));
      const source = speaker && !known ? newSource(maker, { name: speaker.name, type: speaker.type }) : undefined;
      const speakerId = known ?? source?.id;
      const review: Statement['review'] = isChosen || words ? 'edited' : 'accepted';
      const { quoted, ...fields } = fieldsOf(one);
      const statement = newStatement(maker, {
        ...fields,
        ...(words ? { content: [describeAnchor(text.content, words.start, words.end)] } : quoted && { quoted }),
        review,
        ...(speakerId && { speakerId }),
      });
      const edits = [...(source ? [add(source)] : []), add(statement)];
      const done = await apply(transact(maker, words ? 'Edit and accept statement' : 'Accept statement', edits));
      if (done && source) made.set(source.name, source.id);
      return done;
    },

    /** Keeps the place, so that it is not suggested again. */
    reject: (one: ProposedStatement): Promise<boolean> =>
      apply(
        transact(maker, 'Reject suggested statement', [
          add(newStatement(maker, { ...fieldsOf(one), review: 'rejected' })),
        ]),
      ),
  };
}
