import type { ImportFields } from '../../shared/api';
import type { CslItem } from '../../shared/model/records';
import { ok, type Result } from '../../shared/result';
import { issuedFromText } from './issued';
import { namesFromText } from './names';
import type { OwnFields } from './types';

/**
 * The bibliographic record of a document from what the user says of it and, where the user says nothing, what it says of
 * itself in plain fields. A date that is none is refused from the user, and kept as it stands from the document.
 */
export function recordFrom(given: ImportFields, own: OwnFields): Result<CslItem> {
  const { title, publisher, url, author, issued, language } = own;
  const csl: CslItem = { type: 'document' };
  if (title) csl.title = title.trim();
  if (author) csl.author = namesFromText(author);
  if (language) csl.language = language;
  if (issued) {
    const date = issuedFromText(issued);
    csl.issued = date.ok ? date.value : { raw: issued };
  }
  return withGiven(csl, { ...given, publisher: given.publisher?.trim() || publisher, url: given.url?.trim() || url });
}

/**
 * A record with what the user says in place of what it holds. What was only a document becomes a news article with a
 * publisher, which most pasted texts are, and with an address alone a web page.
 */
export function withGiven(own: CslItem, given: ImportFields): Result<CslItem> {
  const [title, author, publisher, url, issued] = [
    given.title,
    given.author,
    given.publisher,
    given.url,
    given.issued,
  ].map((value) => value?.trim() || undefined);
  const date = issued === undefined ? undefined : issuedFromText(issued);
  if (date && !date.ok) return date;
  const isPlain = own.type === 'document' || (own.type === 'webpage' && given.publisher !== undefined);
  return ok({
    ...own,
    type: isPlain && publisher ? 'article-newspaper' : own.type === 'document' && url ? 'webpage' : own.type,
    ...(title && { title }),
    ...(author && { author: namesFromText(author) }),
    ...(publisher && { 'container-title': publisher }),
    ...(url && { URL: url }),
    ...(date && { issued: date.value }),
  });
}
