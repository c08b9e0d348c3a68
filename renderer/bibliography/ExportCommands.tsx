import { useCommand } from '../app/commands';
import { useLibrary } from '../state/library';
import { exportLibrary, useExports } from './exporting';

/** Exports of the whole library from anywhere. */
export function ExportCommands() {
  const hasArticles = useLibrary().counts.article > 0;
  useExports(undefined, hasArticles);
  useCommand('export.annotations', () => void exportLibrary('annotations'), hasArticles);
  useCommand('export.hypothesis', () => void exportLibrary('hypothesis'), hasArticles);
  useCommand('export.markdown', () => void exportLibrary('markdown'), hasArticles);
  useCommand('export.csv', () => void exportLibrary('csv'), hasArticles);
  return null;
}
