import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openMemory } from './remembered';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commonplace-memory-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('keeps what it was told, part by part', () => {
  const file = join(folder, 'window.json');
  openMemory(file).set({ library: '/a' });
  openMemory(file).set({ folder: '/b' });
  expect(openMemory(file).get()).toEqual({ library: '/a', folder: '/b' });
});

it.each(['', '{', '[]', '{"window":{"x":"left"}}'])('begins anew when its file is %j', (content) => {
  const file = join(folder, 'window.json');
  writeFileSync(file, content);
  const memory = openMemory(file);
  expect(memory.get()).toEqual({});
  memory.set({ library: '/a' });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ library: '/a' });
});

it('goes on for this start when it cannot be written, and says so', () => {
  const report = vi.spyOn(console, 'error').mockImplementation(() => {});
  const memory = openMemory(join(folder, 'no', 'such', 'folder', 'window.json'));
  memory.set({ library: '/a' });
  expect(memory.get()).toEqual({ library: '/a' });
  expect(report).toHaveBeenCalledOnce();
  report.mockRestore();
});
