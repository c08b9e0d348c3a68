import { useState } from 'react';
import type { DuplicateGroup } from '../../shared/api';
import { fieldName } from '../../shared/bibliography/fieldNames';
import { screenedTwice, type ScreenedTwice } from '../../shared/review/screenings';
import { useCommand } from '../app/commands';
import { useLibrary } from '../state/library';
import { CommandButton } from '../app/CommandButton';
import { Button } from '../ui/Button';
import { compareFields, mergeChosen, recordToKeep } from './comparing';
import styles from './Comparison.module.css';
import { FieldRow } from './FieldRow';
import { keepApart, mergeGroup, setApartThere } from './merging';
import { RecordHead } from './RecordHead';

/** The records of one work side by side: which one stays, and of each field whose value. */
export function Comparison({ group }: { group: DuplicateGroup }) {
  const { readOnly } = useLibrary();
  const [keep, setKeep] = useState(() => recordToKeep(group));
  const [choices, setChoices] = useState<Readonly<Record<string, number>>>({});
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const shown = group.filter((_, at) => !leftOut.has(at));
  const articles = group.map(({ article }) => article);
  const chosen = shown.map(({ article }) => article);
  const fields = compareFields(chosen.map(({ csl }) => csl));
  const kept = articles[keep];
  const keptAt = Math.max(0, kept ? chosen.indexOf(kept) : 0);
  const differing = fields.filter(({ differs }) => differs);
  const same = fields.filter(({ differs }) => !differs);
  const [first, ...others] = screenedTwice(
    [...shown]
      .sort((a, b) => Number(b.article === kept) - Number(a.article === kept))
      .map(({ screenings }) => screenings),
  );
  const isAble = !readOnly && chosen.length > 1 && first === undefined;

  useCommand('duplicates.merge', () => kept && void mergeGroup(mergeChosen(chosen, kept, fields, choices)), isAble);
  useCommand('duplicates.different', () => void keepApart(articles), !readOnly);

  const toggle = (at: number) => {
    const next = new Set(leftOut);
    if (next.has(at)) next.delete(at);
    else next.add(at);
    setLeftOut(next);
    setChoices({}); // they count the records that are compared
    if (next.has(keep)) setKeep(articles.findIndex((_, other) => !next.has(other)));
  };

  return (
    <section className={styles.comparison} aria-label="Side by side" data-comparison>
      <div className={styles.scroller} tabIndex={0} role="group" aria-label="Fields side by side">
        <table className={styles.table}>
          <thead>
            <tr>
              <td className={styles.corner}>Stays</td>
              {group.map((record, at) => (
                <RecordHead
                  key={record.article.id}
                  record={record}
                  isKept={at === keep}
                  isLeftOut={leftOut.has(at)}
                  onKeep={() => {
                    setKeep(at);
                    setChoices({});
                  }}
                  {...(group.length > 2 && { onToggle: () => toggle(at) })}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {differing.map((compared) => (
              <FieldRow
                key={compared.field}
                compared={compared}
                columns={group.map((_, at) => (leftOut.has(at) ? undefined : chosenPlace(leftOut, at)))}
                keptAt={keptAt}
                choice={choices[compared.field]}
                onChoose={(at) => setChoices((now) => ({ ...now, [compared.field]: at }))}
              />
            ))}
          </tbody>
        </table>
        {differing.length === 0 && <p className={styles.note}>All fields say the same.</p>}
        {same.length > 0 && (
          <details className={styles.same}>
            <summary>
              {same.length} {same.length === 1 ? 'field is' : 'fields are'} the same
            </summary>
            <dl>
              {same.map(({ field, values }) => (
                <SameField key={field} field={field} value={values.find((value) => value !== '') ?? ''} />
              ))}
            </dl>
          </details>
        )}
        <p className={styles.note}>
          Highlights, notes, links, texts, tags and collections of all come to the one that stays; the other citation
          keys go on finding it.
        </p>
      </div>
      {first && (
        <div className={styles.refusal} role="note">
          <p>
            Not to be merged yet: more than one of them is screened in the review {titlesOf([first, ...others])}, and
            one article is judged there once. Set apart, the other is its duplicate there; what was decided of it is
            kept.
          </p>
          <Button isDisabled={readOnly !== undefined} onPress={() => void setApartThere([first, ...others])}>
            Set apart in the review
          </Button>
        </div>
      )}
      <footer className={styles.actions}>
        <CommandButton id="duplicates.different">They are different</CommandButton>
        <CommandButton id="duplicates.merge" look="primary">
          {chosen.length === 2 ? 'Merge the two' : `Merge the ${chosen.length}`}
        </CommandButton>
      </footer>
    </section>
  );
}

const titlesOf = (twice: readonly ScreenedTwice[]): string => twice.map(({ title }) => `“${title}”`).join(' and ');

/** The place of a record among those that are compared. */
const chosenPlace = (leftOut: ReadonlySet<number>, at: number): number =>
  at - [...leftOut].filter((other) => other < at).length;

function SameField({ field, value }: { field: string; value: string }) {
  return (
    <>
      <dt>{fieldName(field)}</dt>
      <dd dir="auto">{value}</dd>
    </>
  );
}
