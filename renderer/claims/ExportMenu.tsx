import { Button } from '../ui/Button';
import { MenuButton, MenuItem } from '../ui/Menu';
import { CLAIM_EXPORTS, exportClaims } from './exporting';

/** Saves a claim with its evidence. */
export function ExportMenu({ id }: { id: string }) {
  return (
    <MenuButton label="Export the claim" trigger={<Button>Export…</Button>}>
      {CLAIM_EXPORTS.map(({ format, label }) => (
        <MenuItem key={format} label={label} onAction={() => void exportClaims(format, [id])} />
      ))}
    </MenuButton>
  );
}
