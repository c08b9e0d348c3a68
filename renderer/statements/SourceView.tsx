import { useState } from 'react';
import { change, removeOne } from '../../shared/model/actions';
import type { SourceId } from '../../shared/model/ids';
import { SOURCE_TYPES, type Source } from '../../shared/model/records';
import { useCommand } from '../app/commands';
import { dispatchNavigation, open } from '../app/navigation';
import type { ItemTarget } from '../app/target';
import { client } from '../api/client';
import { sayProblem } from '../state/messages';
import { apply, maker, sayUndoable } from '../state/transact';
import { useCall } from '../state/useCall';
import { useFieldWriter } from '../state/useFieldWriter';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Select } from '../ui/Select';
import { TextField, type TextFieldProps } from '../ui/TextField';
import { OtherWords } from '../ui/OtherWords';
import { RecordColumn } from '../ui/RecordColumn';
import { SaidBy } from './SaidBy';
import { SourcePicker } from './SourcePicker';
import styles from './SourceView.module.css';
import { SplitDialog } from './SplitDialog';

const TYPE_WORDS: Record<Source['type'], string> = {
  person: 'a person',
  institution: 'an institution',
  state: 'a state',
  outlet: 'an outlet',
  document: 'a document',
  'unnamed-group': 'several, not named',
  anonymous: 'somebody not named',
};

/** A source in a tab: its names, what sort it is, all it has said, and the way to merge it or to part it. */
export function SourceView({ target }: { target: Extract<ItemTarget, { view: 'source' }> }) {
  const { data, failure } = useCall('get', { id: target.id });
  if (data?.kind === 'source') return <OpenSource key={data.id} source={data} />;
  return failure ? <EmptyState title="This source cannot be shown">{failure.message}</EmptyState> : null;
}

function OpenSource({ source }: { source: Source }) {
  const [dialog, setDialog] = useState<'merge' | 'split'>();
  const close = () => setDialog(undefined);
  const merge = async (intoId: SourceId) => {
    const merged = await client.mergeSources({ id: source.id, intoId });
    if (!merged.ok) return sayProblem(merged.error.message);
    dispatchNavigation({ type: 'forget', ids: [source.id] });
    open({ view: 'source', id: intoId });
    sayUndoable(`“${source.name}” is an alias now.`, merged.value.seq);
  };
  const remove = async () => {
    if (!(await apply(removeOne(maker, source)))) return;
    dispatchNavigation({ type: 'forget', ids: [source.id] });
    sayUndoable('Source deleted. Its statements stay, without a speaker.');
  };
  useCommand('source.merge', () => setDialog('merge'));
  useCommand('source.split', () => setDialog('split'));
  useCommand('source.delete', () => void remove());
  return (
    <>
      <RecordColumn label={`Source: ${source.name}`}>
        <h1 className={styles.name}>{source.name}</h1>
        <Names source={source} />
        <div className={styles.actions}>
          <Button onPress={() => setDialog('merge')}>Merge into another source…</Button>
          <Button onPress={() => setDialog('split')}>Part it…</Button>
          <Button look="quiet" onPress={() => void remove()}>
            Delete
          </Button>
        </div>
        <SaidBy source={source} />
      </RecordColumn>
      <SourcePicker
        label={`“${source.name}” is the same source as …`}
        without={source.id}
        isOpen={dialog === 'merge'}
        onClose={close}
        onChoose={(id) => void merge(id)}
      />
      {dialog === 'split' && <SplitDialog source={source} onClose={close} />}
    </>
  );
}

function Names({ source }: { source: Source }) {
  const edit = (set: Partial<Pick<Source, 'name' | 'aliases' | 'type'>>) =>
    apply(change<Source>(maker, 'Edit source', source, set));
  const { updatedAt } = source;
  const name = useFieldWriter(
    source.id,
    { words: source.name, updatedAt },
    {
      tidy: (text) => text.trim() || undefined,
      put: (words) => edit({ name: words, aliases: source.aliases.filter((alias) => alias !== words) }),
    },
  );
  const aliases = useFieldWriter(
    `${source.id} aliases`,
    { words: source.aliases.join('\n'), updatedAt },
    {
      tidy: (text) => aliasesIn(text, source.name).join('\n'),
      put: (words) => edit({ aliases: words.split('\n').filter(Boolean) }),
    },
  );
  return (
    <div className={styles.names}>
      <Writable label="Name" field={name} />
      <Select
        label="What it is"
        value={source.type}
        options={SOURCE_TYPES.map((value) => ({ value, label: TYPE_WORDS[value] }))}
        onChange={(type) => void edit({ type })}
      />
      <Writable
        label="Also called, one name a line"
        help="An exact alias is taken for this source when a statement is suggested."
        rows={2}
        field={aliases}
      />
    </div>
  );
}

/** The names of a text with one a line, each once, without the one that the source has anyway. */
const aliasesIn = (text: string, name: string): string[] =>
  [...new Set(text.split('\n').map((alias) => alias.trim()))].filter((alias) => alias !== '' && alias !== name);

function Writable({
  field: { text, theirs, writer },
  ...props
}: Pick<TextFieldProps, 'label' | 'help' | 'rows'> & { field: ReturnType<typeof useFieldWriter> }) {
  return (
    <div>
      <TextField {...props} value={text} onChange={(next) => writer.type(next)} onBlur={() => void writer.keep()} />
      {theirs !== undefined && <OtherWords words={theirs} onSettle={(by) => void writer.settle(by)} />}
    </div>
  );
}
