import { describe, expect, it } from 'vitest';
import { migrationFrom, migrations, migrationsAreComplete, SCHEMA, type Migration } from './migrations';

describe('migrations', () => {
  it('run without gaps up to the schema that is written', () => {
    expect(migrationsAreComplete(migrations, SCHEMA)).toBe(true);
  });

  it.each([1, 2])('from %i to 3 leave every record as it is', (schema) => {
    const note = { kind: 'note', id: 'note-1', text: 'Words', aboutIds: [], tagIds: [] };
    const step = migrationFrom(schema);
    expect(step.ok && step.value({ ...note })).toEqual(note);
  });

  const list: Migration[] = [
    { to: 2, says: 'notes have titles', item: (item) => ({ ...item, title: '' }) },
    { to: 3, says: 'titles are names', item: ({ title, ...item }) => ({ ...item, name: title }) },
  ];

  it('apply in order, each once, and only those that are missing', () => {
    const from = (schema: number) => {
      const step = migrationFrom(schema, list);
      return step.ok ? step.value({ id: 'note-1', title: 'T' }) : step.error.code;
    };
    expect(from(1)).toEqual({ id: 'note-1', name: '' });
    expect(from(2)).toEqual({ id: 'note-1', name: 'T' });
    expect(from(3)).toEqual({ id: 'note-1', title: 'T' });
    expect(from(4)).toBe('newer-schema');
  });

  it('a gap in the numbers is seen', () => {
    expect(migrationsAreComplete([list[1]!], 2)).toBe(false);
  });
});
