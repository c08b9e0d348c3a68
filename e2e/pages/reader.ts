import { expect, type Locator, type Page } from '@playwright/test';
import { Review } from './review';

/** The text of an article with its margin. */
export class Reader {
  constructor(private readonly page: Page) {}

  /** What scrolls, and takes the keys of the reader. */
  get frame(): Locator {
    return this.page.getByRole('group', { name: /^Text: / });
  }

  get text(): Locator {
    return this.frame.getByRole('article');
  }

  get review(): Review {
    return new Review(this.page);
  }

  /** Puts the focus into the text. */
  async stepIn(): Promise<void> {
    await this.frame.focus();
  }

  /** The cards of the highlights: beside the text, or where it is narrow under their paragraphs. */
  get cards(): Locator {
    const reading = this.page.getByRole('region', { name: /^Reading$|^Beside: / });
    return reading.getByRole('list', { name: /^Highlights/ }).getByRole('listitem');
  }

  get comment(): Locator {
    return this.cards.getByRole('textbox', { name: 'Comment' });
  }

  get toolbar(): Locator {
    return this.page.getByRole('toolbar', { name: 'Selected words' });
  }

  async shows(title: string): Promise<void> {
    await expect(this.page.getByRole('group', { name: `Text: ${title}` })).toBeVisible();
  }

  /** A page of a PDF stands there, with its words over its picture. */
  async pageIsDrawn(label: string): Promise<void> {
    await expect(this.text.getByRole('region', { name: `Page ${label}` })).toHaveText(/\p{L}/u);
  }

  /** Where the page that one looks at is named, and another may be typed. */
  get pageField(): Locator {
    return this.page.getByRole('textbox', { name: 'Page' });
  }

  /** Makes pages smaller or larger, so many steps. */
  async zoom(way: 'Larger' | 'Smaller', steps: number): Promise<void> {
    for (let step = 0; step < steps; step += 1) await this.page.getByRole('button', { name: `${way} pages` }).click();
  }

  /** Highlights whose words are in the text no more. */
  get lost(): Locator {
    return this.page.getByRole('region', { name: 'Highlights without a place' });
  }

  /** Turns the wheel over the text, so many pixels down. */
  async scrollBy(down: number): Promise<void> {
    await this.text.hover();
    await this.page.mouse.wheel(0, down);
  }

  async hasWords(words: string): Promise<void> {
    await expect(this.text).toContainText(words);
  }

  /** Draws the mouse over these words, as a person does. They must stand in one paragraph. */
  async select(words: string): Promise<void> {
    const paragraph = this.text.getByText(words).last();
    await paragraph.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await paragraph.hover({ trial: true }); // it no longer moves
    const ends = await paragraph.evaluate(endsOf, words);
    await this.page.mouse.move(ends.from.x, ends.from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(ends.to.x, ends.to.y, { steps: 4 });
    await this.page.mouse.up();
    await expect(this.toolbar).toBeVisible();
    expect(await this.selectedWords()).toBe(words);
  }

  /** Moves the caret by its keys until it stands before these words. */
  async moveCaretTo(words: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Home');
    const ahead = () =>
      this.text.evaluate((text, length) => {
        const { focusNode, focusOffset } = getSelection() ?? {};
        const range = document.createRange();
        range.selectNodeContents(text);
        if (focusNode) range.setStart(focusNode, focusOffset ?? 0);
        return range.toString().slice(0, length);
      }, words.length);
    for (let rest = await ahead(); rest !== words; rest = await ahead()) {
      if (rest.length < words.length) throw new Error(`The caret never came to “${words}”.`);
      await this.page.keyboard.press('ArrowRight');
    }
  }

  /** Selects these words, before which the caret stands. */
  async extendOver(words: string): Promise<void> {
    for (const _ of words) await this.page.keyboard.press('Shift+ArrowRight');
  }

  /** The elements of the text that a browser would fetch something for, or run something of. */
  async whatCouldFetchOrRun(): Promise<string[]> {
    return this.text.evaluate((text) => {
      const harmless = (name: string) => !/^(src|srcset|style|background|poster|data|action)$|^on/.test(name);
      const active = /^(script|style|link|meta|base|img|picture|video|audio|iframe|frame|object|embed|form|svg|use)$/;
      return [...text.getElementsByTagName('*')]
        .filter((each) => active.test(each.localName) || !each.getAttributeNames().every(harmless))
        .map((each) => each.outerHTML);
    });
  }

  /** How many characters stand in a full line of the longest paragraph, on average. */
  async charactersInALine(): Promise<number> {
    return this.text.evaluate((text) => {
      const paragraphs = [...text.getElementsByTagName('p')];
      const longest = paragraphs.reduce((best, each) => (each.innerText.length > best.innerText.length ? each : best));
      const words = longest.firstChild;
      if (!(words instanceof Text)) throw new Error('The longest paragraph is not plain.');
      const lines = new Map<number, number>();
      const character = document.createRange();
      for (let i = 0; i < words.length; i++) {
        character.setStart(words, i);
        character.setEnd(words, i + 1);
        const { bottom } = character.getBoundingClientRect();
        lines.set(bottom, (lines.get(bottom) ?? 0) + 1);
      }
      const full = [...lines.values()].slice(0, -1);
      return full.reduce((sum, length) => sum + length, 0) / full.length;
    });
  }

  async selectedWords(): Promise<string> {
    return this.page.evaluate(() => String(getSelection()));
  }

  /** The card beside a highlight. */
  card(quote: string): Locator {
    return this.cards.filter({ hasText: quote });
  }

  /** Goes to a part of the text at once, 1 being its end; gives how far cards cover each other, in pixels, in each of the next frames. */
  async coveredAfterJump(part: number): Promise<number[]> {
    return this.frame.evaluate(async (frame, to) => {
      frame.scrollTop = to * (frame.scrollHeight - frame.clientHeight);
      const covered: number[] = [];
      for (let nth = 0; nth < 12; nth += 1)
        await new Promise<void>((resolve) => {
          const atPaint = new ResizeObserver(() => {
            atPaint.disconnect();
            const boxes = [...document.querySelectorAll('[data-card]')].map((card) => card.getBoundingClientRect());
            boxes.sort((a, b) => a.top - b.top);
            covered.push(Math.max(...boxes.map(({ bottom }, at) => bottom - (boxes[at + 1]?.top ?? Infinity))));
            resolve();
          });
          atPaint.observe(document.body);
        });
      return covered;
    }, part);
  }

  /** The words that are painted as highlights, in no particular order. */
  async paintedWords(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...CSS.highlights].flatMap(([name, ranges]) =>
        /^mark-\d/.test(name) ? [...ranges].map((range) => (range as Range).toString()) : [],
      ),
    );
  }
}

/** Where the words begin and end on the screen, in the middle of their lines. Runs in the page. */
function endsOf(paragraph: Element, words: string) {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const start = nodes
    .map((node) => node.data)
    .join('')
    .indexOf(words);
  const pointAt = (offset: number) => {
    let before = 0;
    for (const node of nodes) {
      if (offset <= before + node.length) {
        const range = document.createRange();
        range.setStart(node, offset - before);
        range.collapse(true);
        const { x, y, height } = range.getBoundingClientRect();
        return { x, y: y + height / 2 };
      }
      before += node.length;
    }
    throw new Error(`No such place in the paragraph: ${offset}`);
  };
  return { from: pointAt(start), to: pointAt(start + words.length) };
}
