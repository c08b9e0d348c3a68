import type { LucideIcon } from 'lucide-react';
import type { CommandId } from '../../shared/commands';
import { Button, type ButtonProps } from '../ui/Button';
import { Caps } from '../ui/Caps';
import { IconButton } from '../ui/IconButton';
import { capsOf } from './caps';
import { commandInfo, runCommand, useIsEnabled } from './commands';

interface CommandButtonProps extends Omit<ButtonProps, 'children' | 'onPress' | 'isDisabled'> {
  id: CommandId;
  /** Instead of the command's own title. */
  children?: string;
}

/** A button that runs a command and shows its key. */
export function CommandButton({ id, children, ...props }: CommandButtonProps) {
  const caps = capsOf(id);
  return (
    <Button {...props} isDisabled={!useIsEnabled(id)} onPress={() => runCommand(id)}>
      {children ?? commandInfo(id).title}
      {caps && props.look !== 'primary' && <Caps caps={caps} />}
    </Button>
  );
}

/** The same as a picture; the tip names it and its key. */
export function CommandIconButton({ id, icon }: { id: CommandId; icon: LucideIcon }) {
  return (
    <IconButton
      icon={icon}
      label={commandInfo(id).title}
      caps={capsOf(id)}
      isDisabled={!useIsEnabled(id)}
      onPress={() => runCommand(id)}
    />
  );
}
