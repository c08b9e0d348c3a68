/**
 * The part of the DOM that this room uses. It comes from Readability's own JSDOMParser: nothing in it can run a script or
 * load anything.
 */
export interface DomText {
  readonly nodeType: 3;
  readonly textContent: string;
  parentNode: DomElement | null;
}

export interface DomElement {
  readonly nodeType: 1;
  /** In lower case. */
  readonly localName: string;
  readonly childNodes: readonly DomNode[];
  readonly children: readonly DomElement[];
  readonly textContent: string;
  readonly className: string;
  readonly id: string;
  parentNode: DomElement | null;
  /** Readability's verdict on a table: rows and columns of data, or a means of placing things. */
  readonly _readabilityDataTable?: boolean;
  /** Undefined when there is none. */
  getAttribute(name: string): string | undefined | null;
  getElementsByTagName(name: string): DomElement[];
  removeChild(child: DomNode): void;
}

export type DomNode = DomText | DomElement;

export interface DomDocument {
  readonly documentElement: DomElement;
  getElementsByTagName(name: string): DomElement[];
}

export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1;
