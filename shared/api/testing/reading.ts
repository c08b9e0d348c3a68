import { describe, expect, it } from 'vitest';
import { addAll, newClaim, newEvidence, newNote, newSource, newStatement, removeOne } from '../../model/actions';
import { valueOf, failureOf, searchAll } from './helpers';
import { REPORT, QUOTE, addNote, importReport, highlightQuote } from './records';
import type { Reached } from './reached';

export function readingContract(reached: Reached): void {
  describe('reading', () => {
    it('lists by page, sorted', async () => {
      for (const title of ['pear', 'Apple', 'fig']) valueOf(await addNote(reached, title));
      const page = valueOf(await reached.client.list({ kind: 'note', sort: 'title', offset: 1, limit: 1 }));
      expect(page.total).toBe(3);
      expect(page.items.map(({ title }) => title)).toEqual(['fig']);
      const all = valueOf(await reached.client.list({ kind: 'note', sort: 'title', descending: true }));
      expect(all.items.map(({ title }) => title)).toEqual(['pear', 'fig', 'Apple']);
    });

    it('shows a highlight at its place', async () => {
      const article = await importReport(reached);
      const highlight = await highlightQuote(reached, article);
      const page = valueOf(await reached.client.article({ id: article.citationKey }));
      expect(page.text?.content).toBe(REPORT);
      const [shown] = page.highlights;
      expect(shown).toMatchObject({
        highlight: { id: highlight.id },
        place: { found: 'exact' },
        links: [],
        notes: [],
      });
      const { start, end } = shown?.place as { start: number; end: number };
      expect(page.text?.content.slice(start, end)).toBe(QUOTE);
    });

    it('shows a claim with its evidence, each passage in context', async () => {
      const article = await importReport(reached);
      const highlight = await highlightQuote(reached, article);
      const claim = newClaim(reached.maker, { text: 'The pier was closed early.' });
      const link = newEvidence(reached.maker, { fromId: highlight.id, claimId: claim.id, stance: 'supports' });
      valueOf(await reached.client.apply(addAll(reached.maker, [claim, link], 'Link to claim')));
      const page = valueOf(await reached.client.claim({ id: claim.id }));
      expect(page.evidence).toHaveLength(1);
      expect(page.evidence[0]).toMatchObject({
        evidence: { stance: 'supports' },
        article: { id: article.id },
        passage: { quote: QUOTE },
      });
      expect(REPORT).toContain(`${page.evidence[0]?.passage?.before ?? '?'}${QUOTE}`);
      expect(valueOf(await reached.client.article({ id: article.id })).highlights[0]?.links[0]?.claim.id).toBe(
        claim.id,
      );
    });

    it('proposes who said what, once', async () => {
      const article = await importReport(reached);
      const { proposals, textHash } = valueOf(await reached.client.proposals({ id: article.id }));
      const [first] = proposals;
      expect(first).toMatchObject({ cue: { quote: 'said' }, speaker: { quote: 'The harbour master' } });
      if (!first) throw new Error('Nothing was proposed.');
      const { content, cue, mode } = first;
      const fields = {
        articleId: article.id,
        textHash,
        content,
        mode,
        ...(cue && { cue }),
        review: 'rejected',
      } as const;
      valueOf(await reached.client.apply(addAll(reached.maker, [newStatement(reached.maker, fields)])));
      const after = valueOf(await reached.client.proposals({ id: article.id }));
      expect(after.proposals.map(({ key }) => key)).not.toContain(first.key);
      expect(after.reviewed).toEqual({ accepted: 0, edited: 0, rejected: 1 });
      expect(valueOf(await reached.client.list({ kind: 'statement' })).total).toBe(0);
    });

    it('merges sources because the user says so, in one step that can be undone', async () => {
      const [one, other] = [
        newSource(reached.maker, { name: 'The minister', type: 'person' }),
        newSource(reached.maker, { name: 'Ingrid Dahl', type: 'person' }),
      ];
      valueOf(await reached.client.apply(addAll(reached.maker, [one, other])));
      valueOf(await reached.client.mergeSources({ id: one.id, intoId: other.id }));
      expect(valueOf(await reached.client.get({ id: other.id }))).toMatchObject({ aliases: ['The minister'] });
      expect(failureOf(await reached.client.mergeSources({ id: one.id, intoId: other.id })).code).toBe('not-found');
      valueOf(await reached.client.undo({}));
      expect(valueOf(await reached.client.get({ id: one.id }))).toMatchObject({ name: 'The minister' });
    });

    it('finds words with a typo, in an article and in a note', async () => {
      const article = await importReport(reached);
      const note = newNote(reached.maker, { text: 'On the archives of engineers' });
      valueOf(await reached.client.apply(addAll(reached.maker, [note])));
      const found = await searchAll(reached.host, 'enginears');
      expect(found.hits.map(({ id }) => id)).toEqual(expect.arrayContaining([article.id, note.id]));
      expect(found.hits[0]?.snippet).toMatch(/engineers/);
      valueOf(await reached.client.apply(removeOne(reached.maker, note)));
      const after = await searchAll(reached.host, 'enginears');
      expect(after.hits.map(({ id }) => id)).not.toContain(note.id);
    });

    it('offers records by name', async () => {
      const claim = newClaim(reached.maker, { text: 'The pier was closed early.' });
      valueOf(
        await reached.client.apply(addAll(reached.maker, [claim, newClaim(reached.maker, { text: 'Nobody wrote.' })])),
      );
      const rows = valueOf(await reached.client.pick({ text: 'pier closd', kinds: ['claim'] }));
      expect(rows[0]).toMatchObject({ id: claim.id, kind: 'claim', label: claim.text });
      expect(valueOf(await reached.client.pick({ text: '', kinds: ['claim', 'note'] }))).toHaveLength(2);
    });

    it('checks the library and finds nothing', async () => {
      await highlightQuote(reached, await importReport(reached));
      expect(valueOf(await reached.client.verify({}))).toEqual({ ok: true, problems: [] });
    });
  });
}
