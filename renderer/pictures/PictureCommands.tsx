import { useCommand } from '../app/commands';
import { open } from '../app/navigation';
import { focusPaneAfterDialog } from '../app/panes';
import type { PictureName } from '../app/target';

/** Goes to a picture as a key or the palette means it: with the focus. */
function go(picture: PictureName): void {
  open({ view: 'pictures', picture });
  requestAnimationFrame(() => focusPaneAfterDialog('page'));
}

export function PictureCommands() {
  useCommand('go.matrix', () => go('matrix'));
  useCommand('go.timeline', () => go('timeline'));
  useCommand('go.claimMap', () => go('map'));
  return null;
}
