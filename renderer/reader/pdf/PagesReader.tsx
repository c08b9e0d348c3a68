import { useRef } from 'react';
import type { ArticlePage } from '../../../shared/api';
import { EmptyState } from '../../ui/EmptyState';
import { Button } from '../../ui/Button';
import { useCommand } from '../../app/commands';
import { setPreference, usePreference } from '../../state/preferences';
import type { ArticleTarget } from '../articleTarget';
import { Fold } from '../Fold';
import { MarkedReader } from '../MarkedReader';
import type { Surface } from '../surface';
import { PagesBar } from './PagesBar';
import { PagesSide } from './PagesSide';
import styles from './PagesReader.module.css';
import { PdfPage } from './PdfPage';
import type { OpenPdf } from './openPdf';
import { useSize } from '../../ui/useSize';
import { usePageCaret } from './usePageCaret';
import { usePages } from './usePages';
import { usePdf } from './usePdf';

interface PagesReaderProps {
  readonly page: ArticlePage;
  readonly text: NonNullable<ArticlePage['text']>;
  /** Hash of the file. */
  readonly pdf: string;
  readonly target: ArticleTarget;
}

/** The pages of a PDF, when it is open. */
export function PagesReader(props: PagesReaderProps) {
  const opened = usePdf(props.page.article.id, props.pdf);
  if (!opened) return <div className={styles.frame} aria-busy />;
  if (opened.ok) return <OpenPages {...props} opened={opened.value} />;
  return (
    <EmptyState title="The pages cannot be shown">
      <p>{opened.error.message}</p>
      {props.text.content !== '' && (
        <Button onPress={() => void setPreference('pdfView', 'text')}>Read its text</Button>
      )}
    </EmptyState>
  );
}

function OpenPages({ page, text, pdf, target, opened }: PagesReaderProps & { opened: OpenPdf }) {
  const scroller = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const side = usePreference('pdfSide');
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useSize(frame);
  const isNarrow = width > 0 && width < NARROW;
  const pages = usePages({ opened, page, text, hash: pdf, scroller, root });
  const { map, scrolling, find, drawn, current, total, items, goToPage } = pages;

  const toggleSide = (wanted: 'outline' | 'thumbnails') =>
    void setPreference('pdfSide', side === wanted ? 'none' : wanted);
  useCommand('pages.outline', () => toggleSide('outline'), !isNarrow);
  useCommand('pages.thumbnails', () => toggleSide('thumbnails'), !isNarrow);

  const surface: Surface = {
    scroller,
    column,
    root,
    map,
    scrolling,
    find,
    quoteOf: ({ start, end }) => text.content.slice(start, end).replace(/\s+/g, ' '),
    showsTitle: true,
    isWide: true,
    lineOf: pages.lineOf,
    moveCaret: usePageCaret(map, text.content, scrolling.show),
    placeInFile: pages.placeInFile,
  };
  return (
    <div ref={frame} className={styles.frame}>
      <PagesBar pages={pages} labels={opened.labels} hasText={text.content.trim() !== ''} side={side} />
      <div className={styles.body}>
        {side !== 'none' && !isNarrow && (
          <PagesSide side={side} opened={opened} current={current} goToPage={goToPage} sizeOf={pages.sizeOf} />
        )}
        <div className={styles.reader}>
          <MarkedReader page={page} text={text} target={target} surface={surface}>
            {text.content.trim() === '' && (
              <p className={styles.scan} role="note">
                These pages are pictures without text: they can be read, but not searched or marked. Let a program
                recognise the text (OCR) and bring the result in as a new version.
              </p>
            )}
            <div className={styles.pages} style={{ height: total, minWidth: pages.least }} data-drawn={drawn.size}>
              {items.map((item) => (
                <section
                  key={item.index}
                  ref={pages.measure}
                  data-index={item.index}
                  aria-label={`Page ${opened.labels[item.index] ?? item.index + 1}`}
                  className={styles.page}
                  style={{ transform: `translateY(${item.top}px)` }}
                >
                  <PdfPage
                    pdf={opened}
                    index={item.index}
                    size={pages.sizeOf(item.index)}
                    scale={pages.scaleAt(item.index)}
                    text={text.content}
                    part={pages.parts[item.index]}
                    onSize={pages.onSize}
                    onDrawn={pages.onDrawn}
                  />
                  <FoldOf part={pages.parts[item.index]} />
                </section>
              ))}
            </div>
          </MarkedReader>
        </div>
      </div>
    </div>
  );
}

/** Narrower than this, nothing stands beside the pages. */
const NARROW = 520;

const FoldOf = ({ part }: { part: { start: number; end: number } | undefined }) =>
  part && <Fold start={part.start} end={part.end} />;
