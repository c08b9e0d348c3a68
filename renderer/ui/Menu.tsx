import { ChevronRight } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import {
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  Popover,
  Separator,
  SubmenuTrigger,
  type Placement,
} from 'react-aria-components';
import { Caps } from './Caps';
import { cx } from './cx';
import styles from './Menu.module.css';
import popover from './Popover.module.css';

interface MenuProps {
  label: string;
  children: ReactNode;
}

function MenuPopover({ label, children, placement }: MenuProps & { placement?: Placement | undefined }) {
  return (
    <Popover className={popover.popover ?? ''} {...(placement ? { placement } : {})} data-overlay>
      <AriaMenu aria-label={label} className={styles.menu ?? ''}>
        {children}
      </AriaMenu>
    </Popover>
  );
}

/** A button and the menu that it opens. `children` are MenuItem, MenuSeparator, MenuSection and Submenu. */
export function MenuButton({
  trigger,
  placement,
  ...menu
}: MenuProps & { trigger: ReactElement; placement?: Placement }) {
  return (
    <MenuTrigger>
      {trigger}
      <MenuPopover {...menu} placement={placement} />
    </MenuTrigger>
  );
}

export interface MenuItemProps {
  label: string;
  caps?: readonly string[] | undefined;
  /** Stands before the label, as a colour or a check. */
  lead?: ReactNode;
  isDisabled?: boolean;
  isDanger?: boolean;
  onAction?: () => void;
}

export function MenuItem({ label, caps, lead, isDanger = false, ...props }: MenuItemProps) {
  return (
    <AriaMenuItem {...props} textValue={label} className={cx(styles.item, isDanger && styles.danger)}>
      {lead}
      <span className={styles.label}>{label}</span>
      {caps && <Caps caps={caps} />}
    </AriaMenuItem>
  );
}

export function MenuSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <AriaMenuSection>
      <Header className={styles.header ?? ''}>{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

export const MenuSeparator = () => <Separator className={styles.separator ?? ''} />;

export function Submenu({ label, children }: MenuProps) {
  return (
    <SubmenuTrigger>
      <AriaMenuItem textValue={label} className={styles.item ?? ''}>
        <span className={styles.label}>{label}</span>
        <ChevronRight size={14} aria-hidden />
      </AriaMenuItem>
      <MenuPopover label={label}>{children}</MenuPopover>
    </SubmenuTrigger>
  );
}
