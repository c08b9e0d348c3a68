import { z } from 'zod';

/* Bibliographic data in the fields of CSL-JSON. */

/** A name as CSL-JSON has it: parts, or `literal` for institutions and names that have no parts. */
export const cslName = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  'dropping-particle': z.string().optional(),
  suffix: z.string().optional(),
});
export type CslName = z.infer<typeof cslName>;

/** A date as CSL-JSON has it; `raw` keeps what could not be put into parts. */
export const cslDate = z.looseObject({
  'date-parts': z
    .array(z.array(z.union([z.int(), z.string()])).max(3))
    .max(2)
    .optional(),
  raw: z.string().optional(),
  literal: z.string().optional(),
  circa: z.union([z.string(), z.number(), z.boolean()]).optional(),
  season: z.union([z.string(), z.number()]).optional(),
});
export type CslDate = z.infer<typeof cslDate>;

/** A bibliographic record in CSL-JSON fields (citation-style-language/schema, 1.0.2). The citation key is the article's. */
export const cslItem = z.looseObject({
  type: z.string().min(1),
  title: z.string().optional(),
  author: z.array(cslName).optional(),
  editor: z.array(cslName).optional(),
  issued: cslDate.optional(),
  accessed: cslDate.optional(),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  URL: z.string().optional(),
  DOI: z.string().optional(),
  abstract: z.string().optional(),
  language: z.string().optional(),
});
export type CslItem = z.infer<typeof cslItem>;
