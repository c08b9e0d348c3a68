import type { Result } from '../../shared/result';
import type { Io } from './io';
import type { LibraryHandle } from './libraries';

/** One option of a command: declared once, used for parsing, checking, typing and help. */
export interface OptionInfo {
  /** How help calls the value; an option without it is a switch. */
  readonly value?: string;
  readonly says: string;
  readonly required?: true;
  /** May be given more than once. */
  readonly many?: true;
  readonly oneOf?: readonly string[];
  /** Makes the value a whole number, with this as the least. */
  readonly atLeast?: number;
  /** The greatest number. */
  readonly atMost?: number;
}
export type OptionTable = Readonly<Record<string, OptionInfo>>;

type Given<O extends OptionInfo> = O extends { oneOf: readonly (infer Choice)[] }
  ? Choice
  : O extends { atLeast: number }
    ? number
    : string;
type ValueOf<O extends OptionInfo> = O extends { value: string }
  ? O extends { many: true }
    ? readonly string[]
    : O extends { required: true }
      ? Given<O>
      : Given<O> | undefined
  : boolean;
export type OptionValues<O extends OptionTable> = { readonly [Name in keyof O]: ValueOf<O[Name]> };

type OperandValues<P extends readonly string[]> = P extends readonly [`${string}...${string}`]
  ? readonly string[]
  : { readonly [Index in keyof P]: string };

/** What a command says: one JSON document, the same for people, and why the exit code is 1 although there is an answer. */
export interface Answer {
  readonly json: unknown;
  readonly text: string;
  readonly failed?: string;
  /** `json` is a list and `text` the same as JSON lines, which is printed with --json too. */
  readonly inLines?: true;
}

/** For a command that writes its own output. */
export interface Finished {
  readonly exitCode: number;
}

export type Outcome = Result<Answer | Finished>;

export interface Call<P extends readonly string[], O extends OptionTable> {
  readonly operands: OperandValues<P>;
  readonly options: OptionValues<O>;
  readonly library: LibraryHandle;
  readonly io: Io;
  /** Runs another command line in this process, on the same open libraries. */
  readonly runLine: (argv: readonly string[]) => Promise<Outcome>;
}

export interface Command<P extends readonly string[] = readonly string[], O extends OptionTable = OptionTable> {
  /** One word, two or three. */
  readonly name: string;
  readonly summary: string;
  /** As help shows them: `ARTICLE` must be given, `FILE...` once or more, `[ID...]` any number of times. */
  readonly operands: P;
  readonly options: O;
  /** What help says below the options. */
  readonly details?: string;
  /** Owns the streams of the process, so that it does not work inside a batch. */
  readonly alone?: true;
  readonly run: (call: Call<P, O>) => Promise<Outcome>;
}

/** Ties the types of the table to those of `run`. */
export function defineCommand<const P extends readonly string[], const O extends OptionTable>(
  command: Command<P, O>,
): Command {
  return command as unknown as Command; // the parser hands over what this table declares
}
