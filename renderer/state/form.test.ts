import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createDrafts, type Drafts } from './drafts';
import {
  dropIfOnDisk,
  forgetChanges,
  giveUpChanges,
  isEmpty,
  keepChanges,
  overtaken,
  readChanges,
  seen,
  valuesOf,
  withField,
  wordsOf,
} from './form';
import { MemoryStorage } from './testing/memoryStorage';

vi.mock('../api/client', () => ({ client: {} }));

const KEY = 'origin-1 details';
const onDisk = { what: 'A letter', where: '', isLong: false, lines: ['a'] };

let drafts: Drafts;
beforeEach(() => {
  drafts = createDrafts(new MemoryStorage(), 'library');
});

describe('what is typed into a form', () => {
  it('is found again by the next window, and is gone when it is forgotten', () => {
    const changes = withField(withField({}, onDisk, 'what', 'A call'), onDisk, 'lines', ['a', 'b']);
    keepChanges(drafts, KEY, { what: 'An origin' }, changes);
    expect(drafts.read(KEY)?.what).toBe('An origin');
    expect(wordsOf(drafts.read(KEY)!)).toBe('A call\na\nb');
    expect(valuesOf(readChanges(drafts, KEY, onDisk), onDisk)).toEqual({
      ...onDisk,
      what: 'A call',
      lines: ['a', 'b'],
    });
    forgetChanges(drafts, KEY, changes);
    expect(drafts.slots()).toEqual([]);
  });

  it('is not taken away by another window that keeps its own words of the same form', () => {
    const mine = withField({}, onDisk, 'what', 'Mine');
    const theirs = withField({}, onDisk, 'what', 'Theirs');
    keepChanges(drafts, KEY, { what: 'An origin' }, mine);
    keepChanges(drafts, KEY, { what: 'An origin' }, theirs);
    forgetChanges(drafts, KEY, mine);
    expect(wordsOf(drafts.read(KEY)!)).toBe('Theirs');
  });

  it('can be had back when it was given up, where there were words', () => {
    const changes = withField({}, onDisk, 'what', 'A call');
    keepChanges(drafts, KEY, { what: 'An origin' }, changes);
    const back = giveUpChanges(drafts, KEY, { what: 'An origin' }, changes);
    expect(drafts.slots()).toEqual([]);
    back?.();
    expect(valuesOf(readChanges(drafts, KEY, onDisk), onDisk).what).toBe('A call');
    expect(giveUpChanges(drafts, KEY, { what: 'An origin' }, withField({}, onDisk, 'isLong', true))).toBeUndefined();
  });

  it('is nothing when it says again what is on disk', () => {
    expect(isEmpty(withField(withField({}, onDisk, 'what', 'x'), onDisk, 'what', 'A letter'))).toBe(true);
  });

  it('is let go by the next window when it is on disk, and only then', () => {
    const changes = withField(withField({}, onDisk, 'what', 'A call'), onDisk, 'where', 'Port');
    keepChanges(drafts, KEY, { what: 'An origin' }, changes);
    dropIfOnDisk(drafts, KEY, { ...onDisk, what: 'A call' });
    expect(drafts.slots()).toEqual([KEY]);
    dropIfOnDisk(drafts, KEY, { ...onDisk, what: 'A call', where: 'Port' });
    expect(drafts.slots()).toEqual([]);
  });

  it('leaves out what a form of this name does not hold', () => {
    drafts.write(KEY, {
      text: '{"what":{"now":1,"was":"a"},"other":{"now":"x","was":""}}',
      at: '2026-01-01T00:00:00.000Z',
    });
    expect(readChanges(drafts, KEY, onDisk)).toEqual({});
    drafts.write(KEY, { text: 'torn', at: '2026-01-01T00:00:00.000Z' });
    expect(readChanges(drafts, KEY, onDisk)).toEqual({});
  });
});

describe('what another window changes meanwhile', () => {
  it('flows in where nothing is typed, and overtakes the same field only when it says something else', () => {
    const changes = withField({}, onDisk, 'what', 'Mine');
    const now = { ...onDisk, where: 'Port' };
    expect(valuesOf(changes, now)).toEqual({ ...now, what: 'Mine' });
    expect(overtaken(changes, now)).toEqual([]);
    expect(overtaken(changes, { ...onDisk, what: 'Theirs' })).toEqual(['what']);
    expect(overtaken(changes, { ...onDisk, what: 'Mine' })).toEqual([]);
  });

  it('overtakes what is typed on after it, too, until it has been seen', () => {
    const theirs = { ...onDisk, what: 'Theirs' };
    const typedOn = withField(withField({}, onDisk, 'what', 'M'), theirs, 'what', 'Mine');
    expect(overtaken(typedOn, theirs)).toEqual(['what']);
    expect(overtaken(seen(typedOn, theirs), theirs)).toEqual([]);
    expect(overtaken(seen(typedOn, theirs), { ...onDisk, what: 'Newer still' })).toEqual(['what']);
  });

  it('is never laid under words that were typed without seeing it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (was, mine, theirs) => {
        const changes = withField({}, { text: was }, 'text', mine);
        const isLaidOver = valuesOf(changes, { text: theirs }).text !== theirs;
        if (isLaidOver && theirs !== was) expect(overtaken(changes, { text: theirs })).toEqual(['text']);
      }),
    );
  });
});
