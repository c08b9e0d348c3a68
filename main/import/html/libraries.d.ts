/** The light DOM that Readability ships for places without one. It takes well-formed markup only. */
declare module '@mozilla/readability/JSDOMParser.js' {
  export default class JSDOMParser {
    /** What could not be read, a line each; empty when all was well. */
    readonly errorState: string;
    /** Gives a DomDocument of `dom.ts`. */
    parse(markup: string, url?: string): unknown;
  }
}
