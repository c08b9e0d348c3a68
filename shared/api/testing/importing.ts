import { describe, expect, it } from 'vitest';
import type { Article } from '../../model/records';
import { valueOf, base64Of } from './helpers';
import { REPORT, importReport } from './records';
import type { Reached } from './reached';

/** A picture of one dot. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

export function importingContract(reached: Reached): void {
  describe('importing', () => {
    const file = (name: string, text: string) => ({ name, base64: base64Of(text) });

    it('reports file by file; a bad one does not stop the rest, the same text again is a duplicate', async () => {
      const report = valueOf(
        await reached.client.importDocuments({
          job: 'three',
          files: [file('a.txt', REPORT), file('empty.txt', ''), file('b.md', REPORT), file('c.txt', 'Another text.\n')],
        }),
      );
      expect(report.items.map(({ file: name, status }) => [name, status])).toEqual([
        ['a.txt', 'added'],
        ['empty.txt', 'failed'],
        ['b.md', 'duplicate'],
        ['c.txt', 'added'],
      ]);
      expect(report).toMatchObject({ counts: { added: 2, duplicate: 1, failed: 1 }, cancelled: false });
      expect(report.items[2]?.duplicateOf).toBe(report.items[0]?.id);
      expect(report.items[1]?.reason).toMatch(/\S/);
      expect(valueOf(await reached.client.library({})).undo?.label).toMatch(/^Import “/);
    });

    it('keeps a page as a text with its layout and the pictures that came with it', async () => {
      const prose =
        'The harbour board met on Tuesday to speak about the levy, and nobody in the room could say how it was reached. ';
      const page = `<title>Levy</title><article><p>${prose}</p><table><tr><th>Boat</th><td>4</td></tr><tr><th>Ship</th><td>9</td></tr></table>
        <p><img src="Levy_files/quay.png" alt="The quay"></p><p><img src="gone.png"></p><p>${prose}Twice.</p></article>`;
      const companions = [{ name: 'Levy_files/quay.png', base64: DOT }];
      const report = valueOf(
        await reached.client.importDocuments({ job: 'page', files: [{ ...file('Levy.html', page), companions }] }),
      );
      expect(report.items).toMatchObject([
        { status: 'added', kind: 'web page', leftOut: ['1 picture not saved with it'] },
      ]);
      const { article, text } = valueOf(await reached.client.article({ id: report.items[0]?.id ?? '' }));
      expect(text?.content).toContain('Boat\t4\nShip\t9');
      expect(text?.layout?.children.map((node) => 'tag' in node && node.tag)).toEqual(['p', 'table', 'p', 'p']);
      const [picture] = article.texts[0]?.pictures ?? [];
      const kept = valueOf(await reached.client.file({ id: article.id, hash: picture?.hash ?? '' }));
      expect(kept).toEqual({ base64: DOT, extension: 'png' });
      expect(await reached.client.file({ id: article.id, hash: 'f'.repeat(64) })).toMatchObject({
        ok: false,
        error: { code: 'not-found' },
      });
      expect(valueOf(await reached.client.verify({}))).toEqual({ ok: true, problems: [] });
    });

    it('takes what the person says about a document', async () => {
      const fields = { title: 'My title', url: 'https://example.org/a', issued: '2024-05-04' };
      valueOf(await reached.client.importText({ job: 'one', text: REPORT, fields }));
      const { items } = valueOf(await reached.client.list({ kind: 'article' }));
      expect(items[0]).toMatchObject({ title: 'My title' });
      const article = valueOf(await reached.client.get({ id: items[0]?.id ?? '' })) as Article;
      expect(article.csl).toMatchObject({ URL: 'https://example.org/a', issued: { 'date-parts': [[2024, 5, 4]] } });
    });

    it('stops when it is cancelled, and what was done stays', async () => {
      expect(valueOf(await reached.client.cancel({ job: 'long' }))).toEqual({ found: false });
      const files = Array.from({ length: 40 }, (_, index) => file(`${index}.txt`, `Text number ${index}.\n`));
      const begun = new Promise<void>((resolve) => {
        const stop = reached.host.subscribe((event) => {
          if (event !== 'progress') return;
          stop();
          resolve();
        });
      });
      const importing = reached.client.importDocuments({ job: 'long', files });
      await begun;
      expect(valueOf(await reached.client.cancel({ job: 'long' }))).toEqual({ found: true });
      const report = valueOf(await importing);
      expect(report.cancelled).toBe(true);
      expect(report.items.length).toBeLessThan(files.length);
      expect(valueOf(await reached.client.library({})).counts.article).toBe(report.counts.added);
    });

    it('exports references by citation key', async () => {
      const article = await importReport(reached);
      const written = valueOf(await reached.client.exportReferences({ format: 'csl-json', ids: [article.id] }));
      expect(written.report.written).toBe(1);
      expect(JSON.parse(written.text)).toMatchObject([{ id: article.citationKey, title: 'Harbour report' }]);
    });
  });
}
