import { useState } from 'react';
import { isIdOf } from '../../shared/model/ids';
import { client } from '../api/client';
import { useCommand } from '../app/commands';
import { sayProblem } from '../state/messages';
import { useCall } from '../state/useCall';
import { Picker } from '../ui/Picker';
import { quotationOf } from '../../shared/quotations/write';

/** Takes a highlight by its words and gives it as a quotation with its citation. */
export function HighlightPicker({ onQuote }: { onQuote: (block: string) => void }) {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const pick = { text, kinds: ['highlight' as const], limit: 30 };
  const { data = [], failure, isWaiting } = useCall('pick', pick, { enabled: isOpen, keepPrevious: true });
  useCommand('note.insertHighlight', () => {
    setText('');
    setOpen(true);
  });
  return (
    <Picker
      label="Quote a highlight"
      placeholder="Words of the highlight"
      isOpen={isOpen}
      onClose={() => setOpen(false)}
      text={text}
      onText={setText}
      items={data.map(({ id, label, detail }) => ({ id, label, detail, serif: true }))}
      onPick={(id) => void quotation(id).then((block) => block !== undefined && onQuote(block))}
      isWaiting={isWaiting}
      empty={failure?.message ?? 'No highlight has these words.'}
    />
  );
}

async function quotation(id: string): Promise<string | undefined> {
  const highlight = await client.get({ id });
  if (!highlight.ok) return void sayProblem(highlight.error.message);
  if (highlight.value.kind !== 'highlight' || !isIdOf('highlight', id)) return undefined;
  const page = await client.article({ id: highlight.value.articleId });
  if (!page.ok) return void sayProblem(page.error.message);
  const { article, highlights } = page.value;
  const locator = highlights.find((shown) => shown.highlight.id === id)?.locator;
  return quotationOf(highlight.value.anchor.quote, article.citationKey, id, locator);
}
