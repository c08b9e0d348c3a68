import { Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCommand } from '../app/commands';
import { open } from '../app/navigation';
import type { PictureName } from '../app/target';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { MenuButton, MenuItem } from '../ui/Menu';
import { Segments } from '../ui/Segments';
import { Filter } from './Filter';
import styles from './PictureFrame.module.css';
import { setPictureState, setZoom, usePictureState, zoomBy, zoomOf } from './pictureState';
import { saveDrawing, type Drawing } from './saveDrawing';

const NAMES: Record<PictureName, string> = {
  matrix: 'Matrix',
  timeline: 'Timeline',
  tree: 'Provenance',
  map: 'Claim map',
};
const PICTURES = (Object.keys(NAMES) as PictureName[]).map((value) => ({ value, label: NAMES[value] })); // its own keys

interface PictureFrameProps {
  picture: PictureName;
  /** Chooses the order, the claim, or whatever this picture has to choose. */
  tools?: ReactNode;
  /** What is in it, in numbers, and what its signs mean. */
  says?: ReactNode;
  hasFilter?: boolean;
  hasZoom?: boolean;
  /** Absent while there is nothing to save. */
  drawing: Drawing | undefined;
  children: ReactNode;
}

/** What all pictures have: which one, its filter, as picture or table, nearer and farther, and saving it. */
export function PictureFrame(props: PictureFrameProps) {
  const { picture, tools, says, hasFilter = true, hasZoom = false, drawing, children } = props;
  const state = usePictureState();
  const { asTable } = state;
  const fit = state.fit[picture];
  const save = (format: 'svg' | 'png') => void (drawing && saveDrawing(drawing, format));
  useCommand('picture.table', () => setPictureState({ asTable: !asTable }));
  useCommand('picture.svg', () => save('svg'), drawing !== undefined);
  useCommand('picture.png', () => save('png'), drawing !== undefined);
  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <h1 className={styles.title}>{NAMES[picture]}</h1>
        <Segments
          quiet
          label="Which picture"
          value={picture}
          options={PICTURES}
          onChange={(value) => open({ view: 'pictures', picture: value })}
        />
        <span className={styles.space} />
        <Segments
          quiet
          label="Drawn or in words"
          value={asTable ? 'table' : 'picture'}
          options={[
            { value: 'picture', label: 'Picture' },
            { value: 'table', label: 'Table' },
          ]}
          onChange={(value) => setPictureState({ asTable: value === 'table' })}
        />
        <MenuButton label="Save the picture" trigger={<Button isDisabled={!drawing}>Save…</Button>}>
          <MenuItem label="As SVG" onAction={() => save('svg')} />
          <MenuItem label="As PNG" onAction={() => save('png')} />
        </MenuButton>
      </header>
      <div className={styles.tools}>
        {hasFilter && <Filter />}
        {tools}
        {hasZoom && !asTable && (
          <span className={styles.zoom}>
            <IconButton icon={Minus} label="Smaller" caps={['-']} onPress={() => zoomBy(picture, -1)} />
            <Button look="quiet" aria-label="In its own size" onPress={() => setZoom(picture, 1)}>
              {`${Math.round(zoomOf(state, picture) * 100)} %`}
            </Button>
            <IconButton icon={Plus} label="Larger" caps={['+']} onPress={() => zoomBy(picture, 1)} />
            {fit !== undefined && (
              <Button look="quiet" onPress={() => setZoom(picture, fit)}>
                Whole
              </Button>
            )}
          </span>
        )}
        <p className={styles.says}>{says}</p>
      </div>
      {children}
    </div>
  );
}
