/** How a field is read. */
export interface TextMode {
  /** Paragraphs and line breaks are kept; else every white space is one space. */
  readonly paragraphs?: boolean;
  /** Names: no markup, ties are plain spaces. */
  readonly plain?: boolean;
  /** Page ranges: `--` is a hyphen. */
  readonly pages?: boolean;
  /** Addresses and the like: only commands mean something, no dashes, quotes or ties. */
  readonly verbatim?: boolean;
  /** Macros that the file defines, by name without backslash. */
  readonly macros?: ReadonlyMap<string, string>;
}
