import type { ReactNode } from 'react';
import { STANCES, type Evidence } from '../../../shared/model/records';
import { MenuButton, MenuItem, MenuSection, MenuSeparator } from '../../ui/Menu';
import { TextButton } from '../../ui/TextButton';
import { changeStance, unlink } from './evidenceEdits';
import { StanceMark } from './StanceMark';
import styles from './StanceMenu.module.css';
import { STANCE_LOOKS } from './stances';

/** The stance of a link; opens a menu to change it or to take the link away. `children` stand for the stance itself. */
export function StanceMenu({ evidence, children }: { evidence: Evidence; children?: ReactNode }) {
  return (
    <MenuButton
      label="Stance"
      trigger={
        <TextButton aria-label={`${evidence.stance}: change the stance`} className={styles.stance}>
          {children ?? <StanceMark stance={evidence.stance} />}
        </TextButton>
      }
    >
      <MenuSection title="This">
        {STANCES.map((stance) => (
          <MenuItem
            key={stance}
            label={`${stance} the claim`}
            lead={<span aria-hidden>{STANCE_LOOKS[stance].shape}</span>}
            caps={[STANCE_LOOKS[stance].key]}
            onAction={() => void changeStance(evidence, stance)}
          />
        ))}
      </MenuSection>
      <MenuSeparator />
      <MenuItem label="Unlink from the claim" onAction={() => void unlink(evidence)} />
    </MenuButton>
  );
}
