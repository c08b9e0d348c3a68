import { textOf, type Check, type RecordProblem } from './problem';

export const checkPages: Check = (csl) => {
  const page = textOf(csl, 'page').trim();
  if (page === '') return [];
  const plain = page
    .replace(/^(?:pp?|pages?|S|Seiten?)\.?\s+(?=[\divxlc])/i, '')
    .replace(/\s*(?:--+|[–—‐‑])\s*/g, '-')
    .replace(/[.,;\s]+$/, '');
  const problems: RecordProblem[] = [];
  if (plain !== page)
    problems.push({
      check: 'pages',
      field: 'page',
      says: `Pages: “${page}” has more than numbers, commas and hyphens.`,
      fix: { says: plain, set: { page: plain } },
    });
  for (const part of plain.split(/\s*[,;]\s*/)) {
    const [, from = '', to = ''] = /^(\d+)-(\d+)$/.exec(part) ?? [];
    // A last page may be cut short, as 201-19; as long as the first it must be the greater.
    if (from !== '' && to.length >= from.length && Number(to) < Number(from))
      problems.push({ check: 'pages', field: 'page', says: `Pages: ${part} ends before it begins.` });
  }
  return problems;
};
