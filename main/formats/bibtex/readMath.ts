import { ACCENTS, STYLED_ARGUMENT, STYLES, characterOf } from './texCommands';
import type { TextMode } from './textMode';

/** What only changes how letters look. */
const WRAPPERS = new Set(
  'mathrm mathnormal mathsf mathtt mathcal mathbb mathfrak mathscr text textrm textnormal textup mbox hbox ensuremath rm operatorname boldsymbol bm'.split(
    ' ',
  ),
);

/** A formula as text with exponents and indices, or undefined when it holds what text cannot say. */
export function textFromMath(formula: string, mode: Pick<TextMode, 'plain'>): string | undefined {
  let at = 0;
  let hasFailed = false;
  const argument = (): string => {
    while (formula[at] === ' ') at++;
    if (formula[at] === '{') return group();
    if (formula[at] === '\\') return command();
    const [first = ''] = formula.slice(at, at + 2);
    at += first.length;
    return first;
  };
  const group = (): string => {
    at++;
    const text = run();
    at++;
    return text;
  };
  const command = (): string => {
    at++;
    const name = /^(?:[a-zA-Z]+|[\s\S])/.exec(formula.slice(at))?.[0] ?? '';
    at += name.length;
    if (WRAPPERS.has(name)) return argument();
    const style = STYLED_ARGUMENT.get(name);
    if (style !== undefined) {
      const [open = '', close = ''] = mode.plain ? [] : (STYLES[style] ?? []);
      return open + argument() + close;
    }
    const mark = ACCENTS.get(name);
    if (mark !== undefined) {
      const [first = '', ...rest] = argument();
      return (first + mark).normalize('NFC') + rest.join('');
    }
    const character = characterOf(name, true);
    if (character === undefined) hasFailed = true;
    if (/^[a-zA-Z]/.test(name)) while (formula[at] === ' ') at++;
    return character ?? '';
  };
  const raised = (tag: string): string => {
    at++;
    const text = argument();
    return mode.plain || text === '' ? text : `<${tag}>${text}</${tag}>`;
  };
  const run = (): string => {
    let text = '';
    while (at < formula.length && formula[at] !== '}') {
      const character = formula[at] ?? '';
      if (character === '{') text += group();
      else if (character === '\\') text += command();
      else if (character === '^') text += raised('sup');
      else if (character === '_') text += raised('sub');
      else {
        text += character === '~' ? ' ' : character === '-' ? '−' : character;
        at++;
      }
    }
    return text;
  };
  const text = run();
  return hasFailed || at < formula.length ? undefined : text;
}
