import { COMMANDS, MENUS, type CommandId, type CommandInfo, type MenuName } from '../../shared/commands';
import { useTitleOf } from '../state/markNames';
import { Button } from '../ui/Button';
import { MenuButton, MenuItem, MenuSeparator, Submenu } from '../ui/Menu';
import { capsOf } from './caps';
import { runCommand, useEnabledCommands } from './commands';

type MenuCommand = CommandInfo & { readonly id: CommandId };

/** The commands of one menu, by group, in the order of the list. */
function groupsOf(menu: MenuName): MenuCommand[][] {
  const commands: readonly MenuCommand[] = COMMANDS;
  const inMenu = commands.filter((command) => command.menu?.menu === menu);
  const groups = [...new Set(inMenu.map((command) => command.menu?.group))];
  return groups.map((group) => inMenu.filter((command) => command.menu?.group === group));
}

/** The menu bar of a host that has none: every command, in the order of the native menus. */
export function AppMenu() {
  const enabled = useEnabledCommands();
  const titleOf = useTitleOf();
  return (
    <MenuButton label="Menu" trigger={<Button look="quiet">Menu</Button>}>
      {MENUS.map((menu) => (
        <Submenu key={menu} label={menu}>
          {groupsOf(menu).flatMap((group, i) => [
            ...(i > 0 ? [<MenuSeparator key={`line ${i}`} />] : []),
            ...group.map(({ id, ...command }) => (
              <MenuItem
                key={id}
                label={titleOf({ id, ...command })}
                caps={capsOf(id)}
                isDisabled={!enabled.has(id)}
                onAction={() => setTimeout(() => runCommand(id), 0)}
              />
            )),
          ])}
        </Submenu>
      ))}
    </MenuButton>
  );
}
