import { useState } from 'react';
import type { ListRow } from '../../shared/api';
import { isIdOf } from '../../shared/model/ids';
import { CommandButton } from '../app/CommandButton';
import { useNavigation } from '../app/navigation';
import { ListHead } from '../app/ListHead';
import { RecordList } from '../app/RecordList';
import { FOOTING_CHOICES, type Footing } from '../app/statements/footings';
import type { ItemTarget } from '../app/target';
import { useListFilter } from '../app/useListFilter';
import { useRows } from '../app/useRows';
import { useCall } from '../state/useCall';
import { Checkbox } from '../ui/Checkbox';
import { EmptyState } from '../ui/EmptyState';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { StatementRow } from './StatementRow';
import styles from './StatementList.module.css';
import { whereOf } from './where';

/** More sources than anyone chooses from in a list; the field above finds the others. */
const SHOWN_SOURCES = 300;

/** Every accepted statement, by who said it, on what footing, in which article and from when. */
export function StatementList() {
  const { current } = useNavigation();
  const [words, setWords] = useListFilter();
  const [footing, setFooting] = useState<Footing | 'any'>('any');
  const [sourceId, setSource] = useState('any');
  const [after, setAfter] = useState('');
  const [before, setBefore] = useState('');
  const [onlyOpen, setOnlyOpen] = useState(false);
  const openId = current?.view === 'article' ? current.id : undefined;
  const { data: sources } = useCall(
    'list',
    { kind: 'source', sort: 'title', limit: SHOWN_SOURCES },
    { keepPrevious: true },
  );
  const { of, where } = whereOf({
    words,
    footing,
    after,
    before,
    sourceId: sourceId === 'any' ? undefined : sourceId,
    articleId: onlyOpen ? openId : undefined,
  });
  const rows = useRows({ kind: 'statement', where, sort: 'updatedAt', descending: true, of });
  const isNarrowed = where !== '' || of.length > 0;
  const hasAny = isNarrowed || rows.total !== 0;
  return (
    <>
      <ListHead
        title="Statements"
        total={rows.total}
        placeholder="Words, speaker, article, by: in: tag:"
        filter={words}
        onFilter={setWords}
        choices={
          hasAny && (
            <>
              <div className={styles.choices}>
                <Select
                  label="Said by"
                  value={sourceId}
                  options={[
                    { value: 'any', label: 'anybody' },
                    ...(sources?.items ?? []).map(({ id, title }) => ({ value: id, label: title })),
                  ]}
                  onChange={setSource}
                />
                <Select
                  label="Footing"
                  value={footing}
                  options={[{ value: 'any' as const, label: 'any' }, ...FOOTING_CHOICES]}
                  onChange={setFooting}
                />
                <TextField label="Printed from" type="date" value={after} onChange={setAfter} />
                <TextField label="Printed until" type="date" value={before} onChange={setBefore} />
              </div>
              <CommandButton id="go.alike" look="quiet">
                Which may be the same?
              </CommandButton>
              {openId && (
                <Checkbox isSelected={onlyOpen} onChange={setOnlyOpen}>
                  Only in the open article
                </Checkbox>
              )}
            </>
          )
        }
      />
      <RecordList
        label="Statements"
        rows={rows}
        targetOf={targetOf}
        empty={isNarrowed ? <EmptyState title="No statement fits these filters." /> : <NoStatements />}
      >
        {(row) => <StatementRow row={row} />}
      </RecordList>
    </>
  );
}

function targetOf({ id, articleId }: ListRow): ItemTarget {
  if (!isIdOf('statement', id) || !articleId) throw new Error(`Not a statement: ${id}`);
  return { view: 'article', id: articleId, statementId: id };
}

const NoStatements = () => (
  <EmptyState title="A statement is who said what, and on what footing.">
    Open an article and press W: what is said in it is suggested in the margin. Enter accepts, X rejects.
  </EmptyState>
);
