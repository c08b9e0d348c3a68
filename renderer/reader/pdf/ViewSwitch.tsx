import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { setPreference, type Preferences } from '../../state/preferences';
import styles from './PagesBar.module.css';

const VIEWS = [
  ['pages', 'Pages'],
  ['text', 'Text'],
] as const;

/** Whether a PDF is shown as its pages or as text. */
export function ViewSwitch({ view, isDisabled = false }: { view: Preferences['pdfView']; isDisabled?: boolean }) {
  return (
    <ToggleButtonGroup
      aria-label="Shown as"
      selectionMode="single"
      disallowEmptySelection
      isDisabled={isDisabled}
      selectedKeys={[view]}
      onSelectionChange={(keys) => {
        const chosen = VIEWS.find(([id]) => keys.has(id));
        if (chosen) void setPreference('pdfView', chosen[0]);
      }}
      className={styles.switch ?? ''}
    >
      {VIEWS.map(([id, label]) => (
        <ToggleButton key={id} id={id} className={styles.view ?? ''}>
          {label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
