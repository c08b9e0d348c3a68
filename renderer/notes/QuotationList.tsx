import { memo } from 'react';
import type { CheckedQuotation } from '../../shared/api';
import { diffWords } from '../../shared/diff/words';
import { useOpenBeside } from '../app/useOpenBeside';
import { useCall } from '../state/useCall';
import { sayProblem } from '../state/messages';
import { Button } from '../ui/Button';
import { DiffText } from '../ui/DiffText';
import { localDay } from '../../shared/localDay';
import view from './NoteView.module.css';
import styles from './QuotationList.module.css';
import type { NoteWriter } from './noteWriter';
import { withWords } from './quoting';

const STATUS = { verbatim: 'Verbatim', differs: 'Differs', 'not-found': 'Not found' } as const;

interface QuotationListProps {
  noteId: string;
  /** The note as it was checked. */
  checkedText: string;
  /** Has the note as it is now. */
  writer: NoteWriter;
}

/** The quotations of a note beside what their sources say. An update is offered, and made only when it is asked for. */
export const QuotationList = memo(function QuotationList({ noteId, checkedText, writer }: QuotationListProps) {
  const { data } = useCall('checkNote', { id: noteId }, { keepPrevious: true });
  const quotations = data?.quotations ?? [];
  if (quotations.length === 0) return null;
  const wrong = quotations.filter(({ status }) => status !== 'verbatim').length;
  const use = (quotation: CheckedQuotation, words: string) => {
    const next = withWords(writer.state.get().text, checkedText, quotation, words);
    if (next === undefined) sayProblem('The note has changed there since. Look at the list again in a moment.');
    else writer.type(next);
  };
  return (
    <section aria-label="Quotations" className={view.part}>
      <h2 className={view.heading}>
        {wrong === 0
          ? `Quotations: ${quotations.length === 1 ? 'verbatim' : `all ${quotations.length} verbatim`}`
          : `Quotations: ${wrong} of ${quotations.length} not verbatim`}
      </h2>
      <ul className={styles.list}>
        {quotations.map((quotation) => (
          <Checked
            key={`${quotation.start} ${quotation.quote}`}
            quotation={quotation}
            onUse={(words) => use(quotation, words)}
          />
        ))}
      </ul>
    </section>
  );
});

function Checked({ quotation, onUse }: { quotation: CheckedQuotation; onUse: (words: string) => void }) {
  const { quote, citation, status, actual, diff, reason, olderVersion, articleId, highlight } = quotation;
  const openBeside = useOpenBeside();
  const marked = highlight?.quote?.replace(/\s+/g, ' ').trim();
  const markedDiffers = marked !== undefined && marked !== quote && marked !== actual;
  return (
    <li className={styles.item} data-status={status}>
      <span className={styles.status}>{STATUS[status]}</span>
      <div>
        <p className={styles.words}>{diff ? <DiffText parts={diff} /> : quote}</p>
        <p className={styles.fact}>
          {citation === null ? 'No citation' : `@${citation}`}
          {reason && ` · ${reason}`}
          {olderVersion &&
            ` · Verbatim in the version of ${localDay(olderVersion.addedAt)}; the text has changed since`}
          {highlight && !highlight.quote && ' · Its highlight has been deleted'}
        </p>
        {markedDiffers && (
          <p className={styles.fact}>
            The highlight is now on: <DiffText parts={diffWords(quote, marked)} />
          </p>
        )}
        <div className={styles.actions}>
          {actual !== undefined && (
            <Button look="quiet" onPress={() => onUse(actual)}>
              Use the words of the text
            </Button>
          )}
          {markedDiffers && (
            <Button look="quiet" onPress={() => onUse(marked)}>
              Use the words of the highlight
            </Button>
          )}
          {articleId && status !== 'verbatim' && (
            <Button look="quiet" onPress={() => openBeside({ view: 'article', id: articleId })}>
              Open the text
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
