import { useState } from 'react';
import type { Review } from '../../shared/model/records';
import { useCall } from '../state/useCall';
import { counted } from '../ui/counted';
import { Select } from '../ui/Select';
import styles from './Conflicts.module.css';
import { readerName } from './readerName';

/** How far two readers agree at a stage: on the verdict, and where both excluded, on the reason. */
export function Agreement({ review }: { review: Review }) {
  const { stages, readers } = review;
  const [stage, setStage] = useState(stages[0]?.key ?? '');
  const [chosen, setChosen] = useState<readonly [string, string]>([readers[0] ?? '', readers[1] ?? '']);
  const isPair = chosen[0] !== '' && chosen[1] !== '' && chosen[0] !== chosen[1];
  const { data, failure } = useCall(
    'reviewAgreement',
    { id: review.id, stage, ...(isPair && { readers: [chosen[0], chosen[1]] as [string, string] }) },
    { keepPrevious: true },
  );
  const names = readers.map((name) => ({ value: name, label: readerName(name) }));
  return (
    <section aria-label="Agreement">
      <h2>Agreement</h2>
      <div className={styles.row}>
        <Select
          label="Stage"
          value={stage}
          options={stages.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={setStage}
        />
        {readers.length > 2 && (
          <>
            <Select
              label="One reader"
              value={chosen[0]}
              options={names}
              onChange={(one) => setChosen([one, chosen[1]])}
            />
            <Select
              label="The other reader"
              value={chosen[1]}
              options={names}
              onChange={(other) => setChosen([chosen[0], other])}
            />
          </>
        )}
      </div>
      {failure && <p className={styles.help}>{failure.message}</p>}
      {data && data.n === 0 && (
        <p className={styles.help}>
          {data.readers.map(readerName).join(' and ')} have not both read any record at this stage.
        </p>
      )}
      {data && data.n > 0 && (
        <>
          <p>
            {data.readers.map(readerName).join(' and ')} have both read {counted(data.n, 'record')}:{' '}
            {shown(data.percent, 1, ' %')} the same, Cohen’s κ {shown(data.kappa, 2)}.
          </p>
          {data.reasons.n > 0 && (
            <p>
              Both excluded {counted(data.reasons.n, 'record')}, for the same reason{' '}
              {shown(data.reasons.percent, 1, ' %')} of them, κ {shown(data.reasons.kappa, 2)}.
            </p>
          )}
          {data.byReason.length > 0 && (
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">Reason</th>
                  <th scope="col">{readerName(data.readers[0])}</th>
                  <th scope="col">{readerName(data.readers[1])}</th>
                  <th scope="col">Both</th>
                </tr>
              </thead>
              <tbody>
                {data.byReason.map(({ reason, first, second, both }) => (
                  <tr key={reason}>
                    <th scope="row">{reason}</th>
                    <td>{first}</td>
                    <td>{second}</td>
                    <td>{both}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </section>
  );
}

const shown = (value: number | null, digits: number, unit = ''): string =>
  value === null ? 'not defined' : `${value.toFixed(digits)}${unit}`;
