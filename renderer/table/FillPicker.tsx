import { useState } from 'react';
import { answersOf, stateOf } from '../../shared/review/table/cells';
import type { CellValue } from '../../shared/review/table/content';
import { fillRequest, type FillRequest } from '../app/table/fillRequest';
import { useStore } from '../state/store';
import { useCall } from '../state/useCall';
import { Picker, type PickerItem } from '../ui/Picker';
import { chosenCell, type ChosenCell } from './chosenCell';
import { FillDialog } from './FillDialog';

/** Answers a request to put a passage into a table: first which column, then what it says there. */
export function FillPicker() {
  const request = useStore(fillRequest);
  const chosen = useStore(chosenCell);
  return (
    <>
      {request && <ColumnPicker request={request} />}
      {chosen && <FillDialog {...chosen} onClose={() => chosenCell.set(undefined)} />}
    </>
  );
}

function ColumnPicker({ request }: { request: FillRequest }) {
  const { data = [], failure, isWaiting } = useCall('tableCells', { articleId: request.highlight.articleId });
  const [text, setText] = useState('');
  const cells = data.flatMap(({ tableTitle, title, cells: own }) =>
    own.map((cell) => ({ ...cell, title, tableTitle: data.length > 1 ? tableTitle : '' })),
  );
  const wanted = text.trim().toLowerCase();
  const fitting = cells.filter(({ column, tableTitle }) =>
    `${column.name} ${tableTitle}`.toLowerCase().includes(wanted),
  );
  const nothing = isWaiting
    ? 'Looking for its tables…'
    : cells.length === 0
      ? 'This source is in no evidence table yet. Rows are the sources that a review includes; columns are added there.'
      : 'No column is called so.';
  return (
    <Picker
      label="Put the passage into a table"
      placeholder="Into which column?"
      isOpen
      onClose={() => fillRequest.set(undefined)}
      text={text}
      onText={setText}
      items={fitting.map(itemOf)}
      isWaiting={isWaiting}
      onPick={(id) => {
        const cell = cells.find(({ column }) => column.id === id);
        if (cell) chosenCell.set({ request, column: cell.column, title: cell.title });
      }}
      empty={failure?.message ?? nothing}
    />
  );
}

const WORDS = { missing: 'not looked at yet', 'not-reported': 'not reported' } as const;

interface OfferedCell extends Omit<ChosenCell, 'request'> {
  readonly values: readonly CellValue[];
  readonly tableTitle: string;
}

function itemOf({ column, values, tableTitle }: OfferedCell): PickerItem {
  const state = stateOf(column, values);
  const holds =
    state === 'missing' || state === 'not-reported'
      ? WORDS[state]
      : answersOf(column, values).join(state === 'conflicting' ? ' ≠ ' : ', ');
  return { id: column.id, label: column.name, detail: [tableTitle, holds].filter(Boolean).join(' · ') };
}
