import { Outline } from './Outline';
import type { OpenPdf } from './openPdf';
import styles from './PagesSide.module.css';
import { Thumbnails } from './Thumbnails';
import type { PageSize } from './zoom';

/** Beside the pages: their outline, or all of them, small. */
export function PagesSide({
  side,
  opened,
  current,
  goToPage,
  sizeOf,
}: {
  side: 'outline' | 'thumbnails';
  opened: OpenPdf;
  current: number;
  goToPage: (index: number, share?: number) => void;
  sizeOf: (index: number) => PageSize;
}) {
  return (
    <div className={styles.side}>
      {side === 'outline' ? (
        <Outline opened={opened} current={current} goToPage={goToPage} />
      ) : (
        <Thumbnails opened={opened} current={current} goToPage={goToPage} sizeOf={sizeOf} />
      )}
    </div>
  );
}
