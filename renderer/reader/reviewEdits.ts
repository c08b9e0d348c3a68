import { describeAnchor } from '../../shared/anchoring';
import type { ArticlePage, ProposedStatement } from '../../shared/api';
import { newSource, newStatement, transact } from '../../shared/model/actions';
import { add } from '../../shared/model/edits';
import type { SourceId } from '../../shared/model/ids';
import type { Source, Statement } from '../../shared/model/records';
import { client } from '../api/client';
import { apply, maker } from '../state/transact';
import type { Guess } from './suggestions';
import type { Passage } from './textRange';

/** Sources made in this window that the notebook's answers do not know yet, by article and name: no second one is made. */
const made = new Map<string, SourceId>();

/** A source that was made here may be gone by an undo. */
async function stillThere(id: SourceId | undefined): Promise<SourceId | undefined> {
  return id && (await client.get({ id })).ok ? id : undefined;
}

/** What the user says of the suggestions in one text. Each is one step of undo; true means that it is on disk. */
export function reviewing(page: ArticlePage, text: NonNullable<ArticlePage['text']>) {
  const fieldsOf = (one: ProposedStatement) => {
    const { key: _key, guess: _guess, ...read } = one;
    return { ...read, articleId: page.article.id, textHash: text.hash };
  };

  const speakerOf = async (speaker: Guess): Promise<{ source?: Source; speakerId?: SourceId }> => {
    if (!speaker) return {};
    const known = speaker.sourceId ?? (await stillThere(made.get(speaker.name)));
    if (known) return { speakerId: known };
    const source = newSource(maker, { name: speaker.name, type: speaker.type });
    return { source, speakerId: source.id };
  };
  const keep = async (
    label: string,
    source: Source | undefined,
    statements: readonly Statement[],
  ): Promise<boolean> => {
    const done = await apply(transact(maker, label, [...(source ? [add(source)] : []), ...statements.map(add)]));
    if (done && source) made.set(source.name, source.id);
    return done;
  };

  return {
    /** Keeps a suggestion as a statement, with the speaker the user left or chose and, when changed, other words. */
    async accept(one: ProposedStatement, speaker: Guess, isChosen: boolean, words?: Passage): Promise<boolean> {
      const { source, speakerId } = await speakerOf(speaker);
      const review: Statement['review'] = isChosen || words ? 'edited' : 'accepted';
      const { quoted, ...fields } = fieldsOf(one);
      const statement = newStatement(maker, {
        ...fields,
        ...(words ? { content: [describeAnchor(text.content, words.start, words.end)] } : quoted && { quoted }),
        review,
        ...(speakerId && { speakerId }),
      });
      return keep(words ? 'Edit and accept statement' : 'Accept statement', source, [statement]);
    },

    /** Keeps a suggestion as several statements, each with its own words. */
    async part(one: ProposedStatement, speaker: Guess, parts: readonly Passage[]): Promise<boolean> {
      const { source, speakerId } = await speakerOf(speaker);
      const { quoted: _quoted, ...fields } = fieldsOf(one);
      const statements = parts.map(({ start, end }) =>
        newStatement(maker, {
          ...fields,
          content: [describeAnchor(text.content, start, end)],
          review: 'edited',
          ...(speakerId && { speakerId }),
        }),
      );
      return keep('Part and accept statement', source, statements);
    },

    /** Keeps two suggestions as one statement, said by the first's speaker. */
    async unite(one: ProposedStatement, other: ProposedStatement, speaker: Guess): Promise<boolean> {
      const { source, speakerId } = await speakerOf(speaker);
      const anchors = [...one.content, ...other.content].sort((a, b) => a.start - b.start);
      const content = anchors.filter(({ start }, index) => index === 0 || start >= anchors[index - 1]!.end); // as sorted
      const quoted = [...(one.quoted ?? []), ...(other.quoted ?? [])].sort((a, b) => a.start - b.start);
      const statement = newStatement(maker, {
        ...fieldsOf(one),
        content,
        quoted,
        mode: one.mode === other.mode ? one.mode : 'mixed',
        ...(other.cue && { otherCues: [other.cue] }),
        review: 'edited',
        ...(speakerId && { speakerId }),
      });
      return keep('Unite and accept statements', source, [statement]);
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
