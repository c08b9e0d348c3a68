import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CslTree } from 'citeproc';
import Fuse from 'fuse.js';
import { z } from 'zod';
import type { StyleInfo } from '../../shared/api';
import { err, ok, type Result } from '../../shared/result';
import { Engines, type Style } from './engines';
import { readStyle, type ReadStyle } from './readStyle';

const index = z.object({
  styles: z.array(
    z.object({ id: z.string(), title: z.string(), aliases: z.array(z.string()), discipline: z.string() }),
  ),
  locales: z.array(z.string()),
});
type StyleEntry = z.infer<typeof index>['styles'][number];

type TitledStyle = Style & Pick<ReadStyle, 'title'>;

/** The shipped styles and locales of one folder, as `main/launch/buildStyles.mjs` writes it. */
export class StyleShelf {
  private readonly trees = new Map<string, CslTree>();
  /** The CSL text that was read last: a list is drawn again and again in one style. */
  private own: { readonly text: string; readonly style: Result<TitledStyle> } | undefined;
  private readonly names: Fuse<StyleEntry>;
  readonly engines = new Engines(this);

  constructor(
    private readonly folder: string,
    private readonly entries: readonly StyleEntry[],
    readonly locales: readonly string[],
  ) {
    this.names = new Fuse([...entries], { keys: ['id', 'title', 'aliases'], ignoreLocation: true, threshold: 0.4 });
  }

  list(): StyleInfo[] {
    return this.entries.map(({ id, title }) => ({ id, title }));
  }

  /** By id, by a short name as `mla`, or the text of a CSL file itself. The failure names the nearest styles. */
  find(style: string): Result<Style> {
    if (/^\ufeff?\s*</.test(style)) return this.ofText(style);
    const wanted = style.trim().toLowerCase();
    const entry = this.entries.find(({ id, aliases }) => id === wanted || aliases.includes(wanted));
    return entry
      ? ok({ id: entry.id, source: this.treeOf(entry) })
      : err('not-found', `There is no citation style “${style}”. ${this.suggest(style)}`);
  }

  /** The style in the text of a CSL file. One that only points at a shipped style is that style under its own name. */
  ofText(text: string): Result<TitledStyle> {
    if (this.own?.text !== text) this.own = { text, style: this.withParent(readStyle(text)) };
    return this.own.style;
  }

  private withParent(read: Result<ReadStyle>): Result<TitledStyle> {
    if (!read.ok || read.value.parent === undefined) return read;
    const { id, title, parent } = read.value;
    const entry = this.entries.find((shipped) => shipped.id === parent);
    if (entry) return ok({ id, title, source: this.treeOf(entry) });
    return err(
      'invalid',
      `This style only points at another style, ${parent}, which is not here. Add that one instead.`,
    );
  }

  private treeOf({ id }: StyleEntry): CslTree {
    return this.read(join('styles', `${id}.json`));
  }

  /** The shipped locale for a language tag: itself, or another region of the same language. */
  localeFor(language: string): string | undefined {
    const tag = language.replace('_', '-').toLowerCase();
    const primary = tag.split('-')[0];
    return (
      this.locales.find((locale) => locale.toLowerCase() === tag) ??
      this.locales.find((locale) => locale.toLowerCase().split('-')[0] === primary)
    );
  }

  locale(language: string): CslTree {
    return this.read(join('locales', `${this.localeFor(language) ?? 'en-US'}.json`));
  }

  private suggest(style: string): string {
    const near = this.names.search(style, { limit: 3 }).map(({ item }) => item.id);
    return near.length > 0
      ? `The nearest by name: ${near.join(', ')}.`
      : 'Choose one from the list of styles, or give the path of a .csl file.';
  }

  private read(path: string): CslTree {
    const known = this.trees.get(path);
    if (known) return known;
    const tree = JSON.parse(readFileSync(join(this.folder, path), 'utf8')) as CslTree; // our build wrote it
    this.trees.set(path, tree);
    return tree;
  }
}

/** Opens the folder that the build made; fails as `damaged` when it is not there or not whole. */
export function openStyles(folder: string): Result<StyleShelf> {
  try {
    const { styles, locales } = index.parse(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')));
    return ok(new StyleShelf(folder, styles, locales));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return err(
      'damaged',
      `The citation styles in ${folder} cannot be read (${reason}). Install or build the program again.`,
    );
  }
}
