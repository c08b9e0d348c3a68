import { describe, expect, it } from 'vitest';
import { readStyle } from './readStyle';

const style = (body: string, info = '<title>Harbour &amp; Sons</title><id>http://example.org/styles/harbour</id>') =>
  `<?xml version="1.0"?>\n<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">\n<info>${info}</info>\n${body}\n</style>`;
const citation = '<citation><layout><text variable="title"/></layout></citation>';

describe('reading a CSL file', () => {
  it('gives the id and the title that it has', () => {
    expect(readStyle(style(citation))).toMatchObject({ ok: true, value: { id: 'harbour', title: 'Harbour & Sons' } });
  });

  it('names the style that a dependent one points at', () => {
    const pointer = style('', '<link href="http://www.zotero.org/styles/apa" rel="independent-parent"/>');
    expect(readStyle(pointer)).toMatchObject({ ok: true, value: { id: 'csl-file', parent: 'apa' } });
  });

  it('passes over what is in comments', () => {
    expect(readStyle(style(`<!-- <text macro="old"/> -->${citation}`))).toMatchObject({ ok: true });
  });

  it.each([
    ['no XML, by its line', style('<citation>'), /line \d+ is no XML/],
    ['elements that are left open', '<style><info>', /line \d+ is no XML: the elements "style", "info" are not closed/],
    ['another kind of XML', '<html></html>', /one <style> element/],
    ['no citation', style(''), /no <citation>/],
    ['no layout', style('<citation></citation>'), /no <layout>/],
    [
      'a macro that is not there',
      style('<citation><layout><text macro="author-short"/></layout></citation>'),
      /the macro “author-short”/,
    ],
  ])('names %s', (_, text, says) => {
    expect(readStyle(text)).toMatchObject({
      ok: false,
      error: { code: 'invalid', message: expect.stringMatching(says) },
    });
  });
});
