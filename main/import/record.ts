import type { ImportFields } from '../../shared/api';
import type { CslItem } from '../../shared/model/records';
import { ok, type Result } from '../../shared/result';
import { issuedFromText } from './issued';
import { namesFromText } from './names';
import type { OwnFields } from './types';

/**
 * The bibliographic record of a document from what the user says of it and, where the user says nothing, what it says of
 * itself. With a publisher it is taken for a news article, which most pasted texts are; with an address alone, for a web
 * page; else for a document. A date that is none is refused from the user, and kept as it stands from the document.
 */
export function recordFrom(given: ImportFields, own: OwnFields): Result<CslItem> {
  const said = Object.entries(given).filter(([, value]) => value !== undefined && value.trim() !== '');
  const { title, publisher, url, author, issued, language }: OwnFields = { ...own, ...Object.fromEntries(said) };
  const csl: CslItem = { type: publisher ? 'article-newspaper' : url ? 'webpage' : 'document' };
  if (title) csl.title = title.trim();
  if (author) csl.author = namesFromText(author);
  if (publisher) csl['container-title'] = publisher.trim();
  if (url) csl.URL = url.trim();
  if (language) csl.language = language;
  if (!issued) return ok(csl);
  const date = issuedFromText(issued);
  if (!date.ok && given.issued?.trim()) return date;
  return ok({ ...csl, issued: date.ok ? date.value : { raw: issued } });
}
