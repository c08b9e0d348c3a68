import { describe, expect, it } from 'vitest';
import { makeId } from '../../shared/model/ids';
import { quotationsIn } from '../../shared/quotations/parse';
import { quotationOf } from '../../shared/quotations/write';
import { withBlock, withWords } from './quoting';

const ID = makeId('highlight', '1');

describe('a highlight quoted in a note', () => {
  it('is found again as what it is: words, citation, link', () => {
    const { text: note, caret } = withBlock(
      'Before.\nSame paragraph.',
      quotationOf('The quay\n\nwas closed.', 'lind2024', ID),
      3,
    );
    expect(note.slice(caret)).toBe('\n\nSame paragraph.');
    expect(note).toBe(
      'Before.\n\n> The quay\n>\n> was closed.\n>\n> [@lind2024] <!-- highlight-1 -->\n\n\n\nSame paragraph.',
    );
    expect(quotationsIn(note)).toMatchObject([
      { quote: 'The quay was closed.', key: 'lind2024', highlightId: ID, cited: true },
    ]);
  });

  it('says its pages where they are known, as a citation that is read back', () => {
    const { text: note } = withBlock('', quotationOf('Closed.', 'a1', ID, 'pp. iv–1'), 0);
    expect(note).toBe('> Closed.\n>\n> [@a1, pp. iv–1] <!-- highlight-1 -->\n\n');
    expect(quotationsIn(note)).toMatchObject([{ quote: 'Closed.', key: 'a1', locator: 'pp. iv–1', highlightId: ID }]);
  });

  it('begins an empty note', () => {
    const text = '> Closed.\n>\n> [@a1] <!-- highlight-1 -->\n\n';
    expect(withBlock('', quotationOf('Closed.', 'a1', ID), 0)).toEqual({ text, caret: text.length });
  });
});

describe('an update of a quotation', () => {
  const note = 'Mine “said on Monday” [@a1]. More.\n\n> on Monday\n>\n> [@a1]';
  it('changes the quoted words and nothing else', () => {
    const [inline, block] = quotationsIn(note);
    expect(withWords(note, note, inline!, 'said on\nTuesday')).toBe(note.replace('said on Monday', 'said on Tuesday'));
    expect(withWords(note, note, block!, 'on Tuesday\n\nat noon')).toBe(
      note.replace('> on Monday', '> on Tuesday\n>\n> at noon'),
    );
  });
  it('is not made where the writer has gone on writing', () => {
    const [inline] = quotationsIn(note);
    expect(withWords(`X${note}`, note, inline!, 'said on Tuesday')).toBeUndefined();
    expect(withWords('', note, inline!, 'said on Tuesday')).toBeUndefined();
  });
});
