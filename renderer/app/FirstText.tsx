import { EmptyState } from '../ui/EmptyState';
import { CommandButton } from './CommandButton';

/** What an empty library says where the reading will be. */
export function FirstText() {
  return (
    <EmptyState
      title="A library begins with one text."
      actions={
        <>
          <CommandButton id="import.files" />
          <CommandButton id="import.text" />
        </>
      }
    >
      Drop a file here, paste a text, or import files. What you read, mark and write stays in a folder on your disk.
    </EmptyState>
  );
}
