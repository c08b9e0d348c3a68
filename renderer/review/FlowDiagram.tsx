import { useState, type CSSProperties } from 'react';
import type { ReviewPage } from '../../shared/api';
import type { Box } from '../../shared/review/counts';
import { layOut, type Diagram } from '../../shared/review/diagram';
import { diagramSvg } from '../../shared/review/svg';
import { templateCsv } from '../../shared/review/template';
import { saveText } from '../app/saving/save';
import { Button } from '../ui/Button';
import { BoxRecords } from './BoxRecords';
import { Drawn } from './Drawn';
import { fileNameOf } from '../../shared/fileName';
import styles from './FlowDiagram.module.css';
import { savePng } from './png';

/** The flow diagram as the records are now; each number opens the records that it counts. */
export function FlowDiagram({ data: { review, counts } }: { data: ReviewPage }) {
  const [shown, setShown] = useState<{ box: Box; title: string; reason?: string }>();
  const diagram = layOut(counts);
  const title = `PRISMA 2020 flow diagram: ${review.title}`;
  const name = fileNameOf(review.title);
  return (
    <div>
      <div className={styles.tools}>
        <Button onPress={() => void saveText(`${name}.svg`, diagramSvg(diagram, title))}>Save as SVG…</Button>
        <Button onPress={() => void savePng(`${name}.png`, diagramSvg(diagram, title), diagram)}>Save as PNG…</Button>
        <Button onPress={() => void saveText(`${name}.csv`, templateCsv(counts))}>Save as CSV…</Button>
      </div>
      <div className={styles.frame} style={widthOf(diagram)} tabIndex={0} role="group" aria-label={title}>
        <Drawn diagram={diagram} onOpen={setShown} />
      </div>
      {shown && <BoxRecords review={review} {...shown} onClose={() => setShown(undefined)} />}
    </div>
  );
}

const widthOf = ({ width }: Diagram): CSSProperties => ({ '--drawn': `${width}px` }) as CSSProperties; // a property of our own
