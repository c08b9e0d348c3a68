import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { breakwater, records, texts } from '../testing/breakwater';
import { createLibrary } from '../../../../shared/model/library';
import { checkPacket, packet } from '.';
import { BEGIN, digestOf, END } from './frame';
import { escaped, holdable } from './markup';
import { PAGE_SCRIPT } from './pageScript';

const written = packet.write(breakwater());
const file = written.files[0]?.text ?? '';
const check = (text: string) => {
  const checked = checkPacket(text);
  if (!checked.ok) throw new Error(checked.error.message);
  return checked.value;
};
const content = file.slice(file.indexOf(BEGIN) + BEGIN.length, file.lastIndexOf(END));

describe('an evidence packet', () => {
  it('holds passages in context, speaker, footing, origin, what repeats what, and the versions of the text', () => {
    for (const words of [
      'The breakwater at Sundhaven will not be finished this year. <mark>“We lost four weeks to the storms,”</mark> said the engineer',
      'Ada Brandt (a person)',
      'on the record, word for word',
      'Visit to the site (by Ada Brandt, the breakwater, 2025-10-31)',
      'The Gazette’s report',
      '“The Gazette”, as the text has it',
      'Late &amp; later · The Mirror · 2 Nov 2025',
      'Her own words.',
      'The researcher’s own confidence: low',
      'This claim contradicts: ',
    ])
      expect(content).toContain(words);
  });

  it('says when the library has another text since, and where the passage is in it', () => {
    expect(content).toContain(
      'The library’s own text has changed since: the passage stands there only nearly in these words',
    );
  });

  it('leaves out what nobody accepted, and reports it', () => {
    expect(content).not.toContain('<mark>called the plan hopeless');
    expect(written.lost).toContainEqual({
      id: 'evidence-e3',
      field: 'statement',
      reason: 'It is only proposed: nobody has accepted it.',
    });
  });

  it('asks for nothing from anywhere', () => {
    expect(file).toContain("default-src 'none'");
    expect(file).not.toMatch(/\s(?:src|href|action|data|poster|srcset)=/);
    expect(file).not.toMatch(/@import|url\(/);
  });

  it('is written out by an HTML parser as it was read, so that the page can check what it sees', () => {
    const body = parse(file).childNodes.flatMap(function deep(node): DefaultTreeAdapterTypes.Element[] {
      return 'tagName' in node ? [node, ...node.childNodes.flatMap(deep)] : [];
    });
    const main = body.find(({ tagName }) => tagName === 'main');
    expect(main && serialize(main)).toBe(content);
  });
});

describe('its check', () => {
  it('finds it whole', () => {
    expect(check(file)).toMatchObject({ ok: true, frame: true, claim: 'Storms alone [made] the “breakwater” late.' });
    expect(check(file).passages).toHaveLength(4);
    expect(check(file).digest).toBe(digestOf(content));
  });

  it('fails for any one changed letter of the content', () => {
    fc.assert(
      fc.property(fc.nat(content.length - 1), fc.constantFrom('a', 'Z', ' ', 'é', '”'), (index, letter) => {
        fc.pre(content[index] !== letter);
        const at = file.indexOf(BEGIN) + BEGIN.length + index;
        const changed = file.slice(0, at) + letter + file.slice(at + 1);
        const checked = checkPacket(changed);
        expect(checked.ok && checked.value.ok).toBe(false);
      }),
    );
  });

  it('names the passage that was changed', () => {
    const { ok, passages, frame } = check(file.replace('lost four weeks', 'lost fuor weeks'));
    expect({ ok, frame }).toEqual({ ok: false, frame: true });
    expect(passages.map((passage) => passage.ok)).toEqual([false, true, true, true]);
  });

  it('fails when digests were mended but the letter of a passage was not, and when the page was made to say otherwise', () => {
    const other = content.replace('lost four weeks', 'lost nine weeks');
    const mended = file.replace(content, other).replace(digestOf(content), digestOf(other));
    expect(check(mended)).toMatchObject({ ok: false, digest: digestOf(other), stated: digestOf(other) });
    expect(check(file.replace('var isWhole = ', 'var isWhole = true || '))).toMatchObject({ ok: false, frame: false });
  });

  it('refuses what is no packet', () => {
    expect(checkPacket('<html><main id="packet"></main></html>').ok).toBe(false);
  });

  it('runs in the page itself with the same answers', () => {
    expect(runPage(file)).toMatchObject({
      verdict: 'Whole: not a letter differs from what was written.',
      state: 'whole',
    });
    const changed = runPage(file.replace('lost four weeks', 'lost five weeks'));
    expect(changed.verdict).toContain('1 of 4 passages differ');
    expect(changed).toMatchObject({ state: 'changed', marked: 1 });
  });
});

describe('markup', () => {
  it('comes back from a parser as the same characters, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const source = breakwater();
        const claim = { ...source.claims[0]!, text: `x${words}x` };
        const library = createLibrary(records.map((item) => (item.id === claim.id ? claim : item)));
        const [made] = packet.write({ ...source, library, claims: [claim] }).files;
        expect(check(made?.text ?? '')).toMatchObject({ ok: true, claim: holdable(claim.text) });
      }),
    );
    expect(escaped('a\r\nb\0\ud800')).toBe('a\nb\ufffd\ufffd');
    expect(texts.MIRROR).toContain('\u00a0');
  });
});

/** Runs the page's script over the little of a document that it looks at. */
function runPage(text: string): { verdict: string; state: string; marked: number } {
  const inside = text.slice(text.indexOf(BEGIN) + BEGIN.length, text.lastIndexOf(END));
  const marks: string[] = [];
  const passages = [...inside.matchAll(/data-sha256="([0-9a-f]{64})">(.*?)<\/blockquote>/gs)].map(
    ([, wanted, markup]) => ({
      textContent: textOf(markup ?? ''),
      getAttribute: () => wanted,
      setAttribute: (_: string, value: string) => marks.push(value),
    }),
  );
  const stated = /id="digest">([0-9a-f]+)/.exec(text)?.[1];
  const elements: Record<string, object> = {
    packet: { innerHTML: inside, querySelectorAll: () => passages },
    digest: { textContent: stated },
    verdict: { textContent: '' },
    published: { addEventListener: () => undefined },
  };
  let state = '';
  const document = {
    getElementById: (id: string) => elements[id],
    documentElement: { setAttribute: (_: string, value: string) => (state = value) },
  };
  runInContext(PAGE_SCRIPT, createContext({ document, TextEncoder }));
  return { verdict: (elements['verdict'] as { textContent: string }).textContent, state, marked: marks.length };
}

function textOf(markup: string): string {
  const deep = (node: DefaultTreeAdapterTypes.ChildNode): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(deep).join('') : '';
  return parse(`<body><div>${markup}</div>`).childNodes.map(deep).join('');
}
