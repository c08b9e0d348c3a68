/** One action of the script that is killed; `text` of an import is a whole document, which is its own key. */
export type Action =
  | { readonly does: 'add' | 'edit'; readonly key: string; readonly text: string }
  | { readonly does: 'remove'; readonly key: string }
  | { readonly does: 'import'; readonly text: string; readonly asFile?: boolean }
  | { readonly does: 'undo' }
  | { readonly does: 'redo' };

/** Actions asked for together: they may share one sync. */
export type Burst = readonly Action[];

const add = (key: string): Action => ({ does: 'add', key, text: `${key} — first` });
const edit = (key: string, text: string): Action => ({ does: 'edit', key, text: `${key} — ${text}` });

/** Each session opens the library, works and closes it, which writes a snapshot; the last one ends without closing. */
export const SESSIONS: readonly (readonly Burst[])[] = [
  [
    [add('a')],
    [add('b'), add('c'), add('d'), edit('b', 'in the same burst')],
    [{ does: 'import', text: 'The harbour froze in January.\n' }],
    [edit('a', 'second')],
    [{ does: 'undo' }],
    [{ does: 'redo' }],
    [{ does: 'remove', key: 'c' }],
  ],
  [
    [edit('d', 'after a snapshot'), add('e')],
    [{ does: 'import', text: 'The ferry did not sail.\n', asFile: true }],
    [{ does: 'undo' }],
    [{ does: 'import', text: 'Nobody crossed that week.\n' }],
    [{ does: 'remove', key: 'a' }],
  ],
  [[add('f')], [edit('f', 'last')], [{ does: 'undo' }, add('g')]],
];

export const ACTIONS: readonly Action[] = SESSIONS.flat(2);

/** Notes by key and imported documents by text: all that the script makes. */
type Content = ReadonlyMap<string, string>;

/** What came of an action: `unclear` when its answer says so itself, undefined when it was asked for and never answered. */
export type Outcome = 'done' | 'refused' | 'unclear' | undefined;

/**
 * The contents that a library may have after these outcomes of the first actions: what was done is there, what was
 * refused is not; of what has no outcome the first so many may be there, in order.
 */
export function possibleContents(outcomes: readonly Outcome[]): Content[] {
  let possible = [new Model()];
  for (const [index, outcome] of outcomes.entries()) {
    const action = ACTIONS[index];
    if (!action || outcome === 'refused') continue;
    const after = possible.map((model) => model.after(action));
    possible = outcome === 'done' ? after : [...possible, ...after];
  }
  return possible.map(({ content }) => content);
}

class Model {
  constructor(
    readonly content: Content = new Map(),
    private readonly done: readonly Content[] = [],
    private readonly undone: readonly Content[] = [],
  ) {}

  after(action: Action): Model {
    const { content, done, undone } = this;
    if (action.does === 'undo') return new Model(done.at(-1), done.slice(0, -1), [...undone, content]);
    if (action.does === 'redo') return new Model(undone.at(-1), [...done, content], undone.slice(0, -1));
    const next = new Map(content);
    if (action.does === 'remove') next.delete(action.key);
    else if (action.does === 'import') next.set(action.text, action.text);
    else next.set(action.key, action.text);
    return new Model(next, [...done, content]);
  }
}
