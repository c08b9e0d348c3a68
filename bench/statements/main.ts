import { findStatements } from '../../main/statements';
import { compare } from '../kit/measure';
import { printTable } from '../kit/table';
import { isDirect, isReportedAttribution, isReportedStatement } from './reported';
import { align, readArticles, type MarkedArticle, type Match } from './score';

/*
 * npm run bench -- statements: who said what, against the marks of people. The rules were written while looking at the
 * articles with even numbers; the odd ones were only measured. Figures are percent.
 */

interface Tally {
  found: number;
  wanted: number;
  /** Of what was found, and of what was wanted: differ when only a kind of both is counted. */
  readonly right: Record<Part, number>;
  readonly met: Record<Part, number>;
}
const PARTS = ['cue', 'source', 'content', 'whole'] as const;
type Part = (typeof PARTS)[number];

const articles = readArticles();
const halves = {
  'written on': articles.filter((_, index) => index % 2 === 0),
  'only measured': articles.filter((_, index) => index % 2 === 1),
  all: articles,
};

const emptyTally = (): Tally => ({ found: 0, wanted: 0, right: zeros(), met: zeros() });
const zeros = (): Record<Part, number> => ({ cue: 0, source: 0, content: 0, whole: 0 });

interface Scored {
  readonly article: MarkedArticle;
  readonly matches: readonly Match[];
  readonly found: ReturnType<typeof findStatements>;
}
const scored = new Map<MarkedArticle, Scored>(
  articles.map((article) => {
    const found = findStatements(article.text);
    return [article, { article, found, matches: align(found, article.attributions) }];
  }),
);

function tally(of: readonly MarkedArticle[], reportedOnly: boolean): Tally {
  const sum = emptyTally();
  for (const { article, found, matches } of of.map((one) => scored.get(one)!)) {
    const counts = (match: Match) => PARTS.filter((part) => match[part]);
    const counted = found.filter((one) => !reportedOnly || isReportedStatement(article.text, one));
    const marked = article.attributions.filter((one) => !reportedOnly || isReportedAttribution(article.text, one));
    sum.found += counted.length;
    sum.wanted += marked.length;
    for (const match of matches) {
      if (counted.includes(match.found)) for (const part of counts(match)) sum.right[part] += 1;
      if (marked.includes(match.wanted)) for (const part of counts(match)) sum.met[part] += 1;
    }
  }
  return sum;
}

function figures({ found, wanted, right, met }: Tally, part: Part): string {
  const [precision, recall] = [right[part] / found, met[part] / wanted];
  const percent = (value: number) => (100 * value).toFixed(1);
  return `${percent((2 * precision * recall) / (precision + recall))} (P ${percent(precision)}, R ${percent(recall)})`;
}

for (const reportedOnly of [true, false]) {
  const rows = Object.entries(halves).map(([name, of]) => {
    const sum = tally(of, reportedOnly);
    return [name, sum.wanted, sum.found, ...PARTS.map((part) => figures(sum, part))];
  });
  const target = reportedOnly ? ['88', '', '', '77'] : ['70', '68', '62', '56'];
  printTable(
    [reportedOnly ? 'reported statements, F' : 'everything marked, F', 'marked', 'found', ...PARTS],
    [
      ...rows,
      ['target', '', '', ...target],
      ['two people agree', '', '', ...(reportedOnly ? ['', '', '', ''] : ['81.9', '82.1', '79.1', '75.0'])],
    ],
  );
}

printTable(
  ['direct quotations', 'marked', 'wholly right'],
  Object.entries(halves).map(([name, of]) => {
    const direct = of.flatMap((article) => article.attributions.filter((one) => isDirect(article.text, one)));
    const right = of.flatMap((article) =>
      scored.get(article)!.matches.filter((match) => match.whole && isDirect(article.text, match.wanted)),
    );
    return [name, direct.length, `${((100 * right.length) / direct.length).toFixed(1)} %`];
  }),
);

const bands = [0.9, 0.8, 0.7, 0.5, 0];
printTable(
  ['stated confidence', ...Object.keys(halves).map((name) => `${name}: wholly right`)],
  bands.map((least, index) => {
    const most = bands[index - 1] ?? 2;
    const cells = Object.values(halves).map((of) => {
      const all = of.flatMap((article) =>
        scored.get(article)!.found.filter(({ confidence }) => confidence >= least && confidence < most),
      );
      const whole = new Set(
        of.flatMap((article) =>
          scored
            .get(article)!
            .matches.filter((match) => match.whole)
            .map((match) => match.found),
        ),
      );
      return `${((100 * all.filter((one) => whole.has(one)).length) / all.length).toFixed(1)} % of ${all.length}`;
    });
    return [`${least} and more`, ...cells];
  }),
);

if (process.argv.includes('--rules')) {
  const rules = new Map<string, { n: number; whole: number; cue: number }>();
  for (const { found, matches } of scored.values()) {
    const byStatement = new Map(matches.map((match) => [match.found, match]));
    for (const one of found) {
      const rule = rules.get(one.rule) ?? { n: 0, whole: 0, cue: 0 };
      rule.n += 1;
      if (byStatement.get(one)?.cue) rule.cue += 1;
      if (byStatement.get(one)?.whole) rule.whole += 1;
      rules.set(one.rule, rule);
    }
  }
  const rows = [...rules].sort(([, a], [, b]) => b.n - a.n).filter(([, { n }]) => n >= 5);
  printTable(
    ['rule', 'found', 'cue right', 'wholly right'],
    rows.map(([name, { n, whole, cue }]) => [name, n, cue / n, whole / n]),
  );
}

const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
const [timing] = await compare(5, [
  {
    name: 'statements',
    run: () => {
      for (const { text } of articles) findStatements(text);
      return words / 740;
    },
  },
]);
const { cpu, wall } = timing!;
printTable(
  ['an article of 740 words', 'ms', 'CPU ms', 'a second on one core (CPU)'],
  [['findStatements', wall, cpu, 1000 / cpu]],
);
