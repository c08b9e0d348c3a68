/** As much of a page as the keepers of the focus ask for, in lists and cards; there is no DOM in unit tests. */
export class Part {
  parentElement: Part | null = null;
  readonly children: Part[];

  constructor(
    readonly tagName: string,
    readonly textContent: string,
    readonly attributes: Readonly<Record<string, string>> = {},
    ...children: readonly Part[]
  ) {
    this.children = [...children];
    for (const child of children) child.parentElement = this;
  }

  /** What was last focused on the page. */
  static focused: Part | undefined;
  focus(): void {
    Part.focused = this;
  }

  get dataset(): Record<string, string | undefined> {
    return { card: this.attributes['data-card'] };
  }
  getAttribute(name: string): string | null {
    return this.attributes[name] ?? null;
  }
  checkVisibility(): boolean {
    return this.attributes['hidden'] === undefined;
  }

  private sibling(by: 1 | -1): Part | null {
    const all = this.parentElement?.children ?? [];
    return all[all.indexOf(this) + by] ?? null;
  }
  get nextElementSibling(): Part | null {
    return this.sibling(1);
  }
  get previousElementSibling(): Part | null {
    return this.sibling(-1);
  }

  private matches(selector: string): boolean {
    return selector.split(', ').some((one) => {
      const [, tag = '', name, value] = /^(\w*)(?:\[([\w-]+)(?:="(.*)")?\])?$/.exec(one) ?? [];
      const has = name === undefined ? undefined : this.attributes[name];
      return (
        (tag === '' || tag === this.tagName.toLowerCase()) &&
        (name === undefined || (has !== undefined && (value === undefined || has === value)))
      );
    });
  }
  closest(selector: string): Part | null {
    return this.matches(selector) ? this : (this.parentElement?.closest(selector) ?? null);
  }
  querySelectorAll(selector: string): Part[] {
    return this.children.flatMap((child) => [
      ...(child.matches(selector) ? [child] : []),
      ...child.querySelectorAll(selector),
    ]);
  }

  get asElement(): HTMLElement {
    return this as unknown as HTMLElement; // what is used of one is here
  }
}

export const button = (words: string, attributes?: Record<string, string>): Part =>
  new Part('BUTTON', words, attributes);
