import { ChevronDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import { setPreference, usePreference } from '../../state/preferences';
import { useCall } from '../../state/useCall';
import { Button } from '../../ui/Button';
import { Picker } from '../../ui/Picker';
import { styleFinder } from './findStyles';
import { addStyles, removeStyle } from './ownStyles';
import styles from './StylePicker.module.css';

/** Chooses among the citation styles at hand by a few letters of their names. */
export function StylePicker() {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<readonly string[]>([]);
  const style = usePreference('citationStyle');
  const { data = [], isPending } = useCall('styles', {});
  const find = useMemo(() => styleFinder(data), [data]);
  const current = data.find(({ id }) => id === style);
  const name = current?.title ?? (isPending ? '…' : style);
  const found = find(text);
  const add = async () => {
    const { added, refused: reasons } = await addStyles();
    setRefused(reasons);
    if (added && reasons.length === 0) setOpen(false);
  };
  return (
    <>
      <Button
        look="field"
        aria-label={`Style: ${name}`}
        onPress={() => {
          setText('');
          setRefused([]);
          setOpen(true);
        }}
      >
        <span className={styles.name}>{name}</span>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Picker
        label="Citation style"
        placeholder="APA, Chicago, Vancouver, a journal…"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        text={text}
        onText={setText}
        items={found.map(({ id, title, own }) => ({ id, label: title, ...detailOf(own ?? false, id === style) }))}
        onPick={(id) => void setPreference('citationStyle', id)}
        empty="No style at hand is called that."
        foot={
          <>
            <div role="alert" className={styles.refused}>
              {refused.map((reason) => (
                <p key={reason}>{reason}</p>
              ))}
            </div>
            <Button look="quiet" onPress={() => void add()}>
              Add a .csl file…
            </Button>
            {current?.own && (
              <Button look="quiet" onPress={() => void removeStyle(current.id)}>
                Remove “{current.title}”
              </Button>
            )}
          </>
        }
      />
    </>
  );
}

function detailOf(own: boolean, chosen: boolean): { detail?: string } {
  const said = [own && 'yours', chosen && 'chosen'].filter((word) => word !== false);
  return said.length > 0 ? { detail: said.join(', ') } : {};
}
