import { useEffect, useRef } from 'react';
import { VirtualList } from '../../ui/VirtualList';
import type { OpenPdf } from './openPdf';
import { paintPage } from './paintPage';
import styles from './PagesSide.module.css';
import type { PageSize } from './zoom';

/** Width of a small page, in pixels. */
const WIDTH = 104;

/** All pages, small; one goes to each. */
export function Thumbnails({
  opened,
  current,
  goToPage,
  sizeOf,
}: {
  opened: OpenPdf;
  current: number;
  goToPage: (index: number) => void;
  sizeOf: (index: number) => PageSize;
}) {
  const { width, height } = sizeOf(0);
  return (
    <VirtualList
      label="Small pages"
      count={opened.labels.length}
      estimate={Math.ceil((WIDTH * height) / width) + 34}
      keyOf={(index) => String(index)}
      isSelected={(index) => index === current}
      inSight={current}
      onOpen={(index) => goToPage(index)}
      row={(index) => <Thumbnail opened={opened} index={index} size={sizeOf(index)} isCurrent={index === current} />}
    />
  );
}

function Thumbnail({
  opened,
  index,
  size,
  isCurrent,
}: {
  opened: OpenPdf;
  index: number;
  size: PageSize;
  isCurrent: boolean;
}) {
  const picture = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (opened.isClosed()) return;
    let cancel: (() => void) | undefined;
    let isGone = false;
    opened.document.getPage(index + 1).then(
      (page) => {
        if (isGone || !picture.current) return;
        const scale = WIDTH / page.getViewport({ scale: 1 }).width;
        const painting = paintPage(page, scale, picture.current);
        cancel = painting.cancel;
        void painting.done.then(() => page.cleanup());
      },
      () => undefined, // a damaged page stays blank; opening it says so
    );
    return () => {
      isGone = true;
      cancel?.();
    };
  }, [opened, index]);
  return (
    <span className={styles.thumbnail} data-current={isCurrent || undefined}>
      <span
        ref={picture}
        className={styles.small}
        style={{ width: WIDTH, height: Math.ceil((WIDTH * size.height) / size.width) }}
        aria-hidden
      />
      <span className={styles.label}>{opened.labels[index]}</span>
    </span>
  );
}
