import type { PDFPageProxy, PageViewport } from 'pdfjs-dist';
import { useEffect, useRef, useState, type CSSProperties } from 'react';
import type { PageOfText } from '../../../shared/pdf/pages';
import { cx } from '../../ui/cx';
import type { DrawnPage } from './drawnPages';
import type { OpenPdf } from './openPdf';
import { layPageText } from './pageText';
import { paintPage } from './paintPage';
import styles from './PdfPage.module.css';
import { stopsSelection } from './selecting';
import type { PageSize } from './zoom';

/** A page that is only passed by is not worth drawing. */
const REST_MS = 60;

/** One page: its picture, and its words over it where they can be selected and marked. */
export function PdfPage({
  pdf,
  index,
  size,
  scale,
  text,
  part,
  onSize,
  onDrawn,
}: {
  pdf: OpenPdf;
  index: number;
  size: PageSize;
  scale: number;
  text: string;
  part: PageOfText | undefined;
  onSize: (index: number, size: PageSize) => void;
  /** The words of the page can be marked, or, with undefined, no longer. */
  onDrawn: (index: number, drawn: DrawnPage | undefined) => void;
}) {
  const paper = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const stop = useRef<HTMLDivElement>(null);
  const [loaded, setLoaded] = useState<{ of: OpenPdf; page: PDFPageProxy }>();
  const page = loaded?.of === pdf ? loaded.page : undefined;
  const [problem, setProblem] = useState(false);
  const latest = useRef({ scale, text, part });
  useEffect(() => {
    latest.current = { scale, text, part };
  });

  useEffect(() => {
    let isGone = false;
    const timer = setTimeout(() => {
      if (pdf.isClosed()) return;
      pdf.document.getPage(index + 1).then(
        (asked) => {
          if (isGone) return;
          const { width, height } = asked.getViewport({ scale: 1 });
          onSize(index, { width, height });
          setLoaded({ of: pdf, page: asked });
        },
        () => !isGone && setProblem(true),
      );
    }, REST_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [pdf, index, onSize]);

  useEffect(() => {
    if (!page || pdf.isClosed() || !picture.current) return;
    const painting = paintPage(page, scale, picture.current);
    return painting.cancel;
  }, [pdf, page, scale]);

  // What pdf.js keeps of a page to draw it again is more than all its words; it goes with the page.
  useEffect(() => () => void page?.cleanup(), [page]);

  useEffect(() => {
    const [layer, sheet, end] = [words.current, paper.current, stop.current];
    if (!page || pdf.isClosed() || !layer || !sheet || !end) return;
    let isGone = false;
    const now = latest.current;
    const viewport: PageViewport = page.getViewport({ scale: now.scale });
    const laid = document.createElement('div'); // not the layer itself, which holds the stop, too
    laid.className = styles.laid ?? '';
    layer.prepend(laid);
    const release = stopsSelection(laid, end);
    void import('pdfjs-dist')
      .then(({ TextLayer }) => layPageText(page, TextLayer, laid, viewport, now.text, now.part))
      .then(
        (nodes) => {
          if (!isGone) onDrawn(index, { index, paper: sheet, viewport, nodes });
        },
        () => undefined, // a page whose words cannot be read is still seen
      );
    return () => {
      isGone = true;
      release();
      layer.append(end);
      laid.remove();
      onDrawn(index, undefined);
    };
  }, [pdf, page, index, onDrawn]);

  const style: CSSProperties & Record<'--total-scale-factor', number> = {
    width: size.width * scale,
    height: size.height * scale,
    '--total-scale-factor': scale,
  };
  return (
    <div ref={paper} className={styles.paper} style={style} data-page={index}>
      <div ref={picture} className={styles.picture} aria-hidden />
      <div ref={words} className={cx(styles.words)}>
        <div ref={stop} className={styles.stop} aria-hidden />
      </div>
      {problem && <p className={styles.problem}>This page is damaged and cannot be shown.</p>}
    </div>
  );
}
