import { useState } from 'react';
import { useCommand } from './commands';
import { Drawer } from './Drawer';
import { getNavigationState, useNavigationState } from './navigation';
import { focusPaneById } from './panes';
import { PlaceChosenContext, Places } from './Places';

/** The places where they fit beside nothing: over the window until one is chosen, which then has the focus. */
export function PlacesDrawer() {
  const { list, page, tabs, active, front } = useNavigationState();
  const here = JSON.stringify([list, page, tabs[active], front]);
  const [openedFrom, setOpenedFrom] = useState<string>();
  const isOpen = openedFrom === here;
  if (openedFrom !== undefined && !isOpen) setOpenedFrom(undefined); // coming back does not open it again
  const close = () => setOpenedFrom(undefined);
  useCommand('view.places', isOpen ? close : () => setOpenedFrom(here));
  const followChoice = () => {
    close();
    requestAnimationFrame(() => focusPaneById(getNavigationState().page ? 'page' : 'list'));
  };
  return (
    <Drawer label="Places" pane="places" isOpen={isOpen} onClose={close}>
      <PlaceChosenContext value={followChoice}>
        <Places />
      </PlaceChosenContext>
    </Drawer>
  );
}
