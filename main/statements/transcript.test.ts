import { describe, expect, it } from 'vitest';
import { findStatements } from './index';

const turns = (text: string) =>
  findStatements(text)
    .filter(({ rule }) => rule.startsWith('transcript'))
    .map(({ content, speaker }) => [
      speaker?.name,
      content.map(({ start, end }) => text.slice(start, end)).join(' | '),
    ]);

describe('transcripts', () => {
  it('gives each turn to the one whose name stands before it', () => {
    expect(turns('FARRANT: The bridge was closed in March.\nOKAFOR: The council paid four million.')).toEqual([
      ['FARRANT', 'The bridge was closed in March.'],
      ['OKAFOR', 'The council paid four million.'],
    ]);
  });

  it('makes direct statements on record, whose cue is the label', () => {
    const text = 'FARRANT: We closed it.\nOKAFOR: You did not.';
    expect(findStatements(text)[0]).toMatchObject({
      mode: 'direct',
      cue: { start: 0, end: 8 },
      speaker: { start: 0, end: 7, footing: 'on-record', type: 'person' },
      content: [{ start: 9, end: 22 }],
      quoted: [{ start: 9, end: 22 }],
    });
  });

  it.each([
    [
      'a last name',
      'Harbour master Mara Farrant gave evidence.\n\nFARRANT: It was not safe.\nEK: Who says so?',
      'Mara Farrant',
    ],
    ['a title and a place', 'Mr. Ek (Lund): Who closed it?\nMs. Farrant (Vik): We did.\nMr. Ek (Lund): Why?', 'Ek'],
    [
      'a role behind a comma',
      'MARA FARRANT, HARBOUR MASTER: We closed it.\nJON EK: Why?\nFARRANT: It was old.',
      'MARA FARRANT',
    ],
    ['initials', 'We met Mara Farrant at her office.\n\nMF: It was old, I think.\nQ: Why?', 'Mara Farrant'],
    ['a time before it', '[00:12] FARRANT: It was old.\n[00:15] EK: Why?\n[00:16] FARRANT: I know it.', 'FARRANT'],
    ['a line of its own', 'FARRANT:\nIt was old.\n\nEK:\nWhy?\n\nFARRANT:\nI know it.', 'FARRANT'],
    ['marks around the paragraph', '“FARRANT: It was old.\n\n“EK: Why?\n\n“FARRANT: I know it.”', 'FARRANT'],
  ])('reads a label with %s', (_, text, name) => {
    expect(turns(text)[0]?.[0]).toBe(name);
  });

  it('knows who answers from the words before the first question', () => {
    const text = 'An interview with Mara Farrant by the Vik Islander\n\nQ. When was it?\n\nA. In March.';
    expect(findStatements(text).map(({ speaker, force }) => [speaker?.name, speaker?.footing, force])).toEqual([
      ['Q', 'reporter', 'question'],
      ['Mara Farrant', 'on-record', 'neutral'],
    ]);
  });

  it('does not guess who answers where two could', () => {
    const text = 'Mara Farrant and Jon Ek were there.\n\nQ: When was it?\nA: In March.';
    expect(turns(text)[1]).toEqual(['A', 'In March.']);
  });

  it('leaves out stage directions', () => {
    const text = 'FARRANT: It held (laughter) for a year.\n\n(APPLAUSE)\n\nEK: It held (as built) for a year.';
    expect(turns(text)).toEqual([
      ['FARRANT', 'It held | for a year.'],
      ['EK', 'It held (as built) for a year.'],
    ]);
  });

  it('gives a further paragraph to the same voice, but not one about it, nor one behind the last turn', () => {
    const text =
      'FARRANT: It was old.\n\nI wrote to the council.\n\nFarrant paused here.\n\nEK: Why?\n\nFARRANT: It leaked.\n\nEK: I see.\n\nThe hearing ended at noon.';
    expect(turns(text).map(([name, said]) => `${name}: ${said}`)).toEqual([
      'Farrant: It was old.',
      'Farrant: I wrote to the council.',
      'EK: Why?',
      'Farrant: It leaked.',
      'EK: I see.',
    ]);
  });

  it.each([
    ['notes', 'The pier is shut.\n\nNote: Figures are rounded.\nSources: The council, the ministry.'],
    [
      'an abstract',
      'BACKGROUND: The pier is old.\nMETHODS: We counted ships.\nRESULTS: We saw fourteen.\nFUNDING: None, as you see.',
    ],
    ['a glossary', 'Pile Cap: A slab that spreads the load.\nDeck Beam: A beam that carries the deck.'],
    ['a table', 'Jon Ek: 1,769.\nMara Farrant: 1,501.\nOkafor: 547.'],
    ['a recipe', 'Serves: Four people.\nPrice: You pay two crowns a head.\nPrice: You pay three with fish.'],
    ['a headline and a label', 'Farrant: Pier was never safe\n\nWARNING: The pier is shut, you must not use it.'],
    [
      'a list of persons',
      'Mara Farrant met Jon Ek.\n\nJon Ek: Mayor of Vik since 2019.\nMara Farrant: The harbour master.',
    ],
    ['an address', 'Subject: The pier\nFrom: Mara Farrant\nTo: Jon Ek\nDate: 3 March'],
  ])('finds no turn in %s', (_, text) => {
    expect(turns(text)).toEqual([]);
  });

  it('reads lines wrapped to fit a page as one paragraph, and no prose that follows', () => {
    const wrapped =
      'FARRANT: We closed it in the spring of that year because it was old.\nThe council paid.\n\nEK: Why?';
    expect(turns(wrapped)[0]?.[1]).toBe(
      'We closed it in the spring of that year because it was old.\nThe council paid.',
    );
    expect(turns('Q: Was it?\nA: No.\nDahl said it was not, and left the room.')[1]?.[1]).toBe('No.');
  });

  it('reads a headline that names the one who speaks', () => {
    const text = 'Farrant: Pier was ‘never safe’\n\nMara Farrant, the harbour master, met reporters.';
    expect(findStatements(text)[0]).toMatchObject({
      rule: 'headline',
      mode: 'mixed',
      speaker: { name: 'Mara Farrant' },
    });
  });

  it('reads a line that quotes somebody', () => {
    const text = 'What they told us about it.\n\nMayor Jon Ek: “It is safe.”\n\nThe ministry did not answer.';
    const [statement] = findStatements(text);
    expect(statement).toMatchObject({ rule: 'label:quotation', mode: 'direct', speaker: { name: 'Jon Ek' } });
  });

  it('goes on reading the prose around the turns', () => {
    const text = 'Okafor said the pier was safe.\n\nQ: Was it?\nA: No.\n\nDahl said it was not.';
    expect(findStatements(text).map(({ rule }) => rule.split(':')[0])).toEqual([
      'subject',
      'transcript',
      'transcript',
      'subject',
    ]);
  });
});
