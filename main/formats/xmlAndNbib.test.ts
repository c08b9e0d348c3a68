import { describe, expect, it } from 'vitest';
import { endnoteXml } from './endnoteXml';
import { medlineXml } from './medlineXml';
import { nbib } from './nbib';

describe('EndNote XML', () => {
  it('reads the name of the type before its number, styled text, and the records beside a broken one', () => {
    const { references, failed } = endnoteXml.parse(`<?xml version="1.0"?>
<xml><records>
<record><ref-type name="Journal Article">1</ref-type><contributors><authors><author><style face="normal">Holm, Ana</style></author><author>ACME, Inc.,</author></authors></contributors>
<titles><title><style face="normal">On </style><style face="italic">Limosa</style></title><secondary-title>J</secondary-title></titles>
<dates><year>2015</year><pub-dates><date>Mar 3</date></pub-dates></dates><pages>943-7</pages><abstract>One&#xD;two
   three</abstract><label>holm2015</label></record>
<record><titles><title>Broken</titles></record>
<record><ref-type>6</ref-type><titles><title>A &amp; B</title></titles></record>
</records></xml>`);
    expect(references).toEqual([
      {
        id: 'holm2015',
        line: 3,
        csl: {
          type: 'article-journal',
          title: 'On <i>Limosa</i>',
          author: [{ family: 'Holm', given: 'Ana' }, { literal: 'ACME, Inc.' }],
          'container-title': 'J',
          issued: { 'date-parts': [[2015, 3, 3]] },
          page: '943-7',
          abstract: 'One\ntwo three',
        },
      },
      { id: 'b', line: 8, isKeyless: true, csl: { type: 'book', title: 'A & B' } },
    ]);
    expect(failed).toEqual([{ line: 7, reason: expect.stringContaining('whole XML') }]);
  });
});

describe('nbib', () => {
  it('has full names before short ones, lines that go on, and a DOI among other numbers', () => {
    const { references } = nbib.parse(`
PMID- 27169098
OWN - NLM
IS  - 2277-9175 (Electronic)
VI  - 5
DP  - 2016 Apr 19
TI  - Proteins: a new perspective for
      harbours.
PG  - 1034-43
AB  - Words. Copyright 2016 Holm Press.
FAU - Holm, Ana
AU  - Holm A
CN  - Tide Group
PT  - Journal Article
PT  - Review
JT  - Journal of harbours
AID - 10.1000/x [doi]
AID - X-5 [pii]
MHDA- 2016/05/12 06:00

PMID- 2
TI  - Another
`);
    expect(references).toEqual([
      {
        id: 'holm2016proteins',
        line: 2,
        isKeyless: true,
        csl: {
          type: 'article-journal',
          title: 'Proteins: a new perspective for harbours.',
          author: [{ family: 'Holm', given: 'Ana' }, { literal: 'Tide Group' }],
          issued: { 'date-parts': [[2016, 4, 19]] },
          page: '1034-1043',
          abstract: 'Words.',
          genre: 'Review',
          DOI: '10.1000/x',
          ISSN: '2277-9175',
          'container-title': 'Journal of harbours',
          volume: '5',
          PMID: '27169098',
          custom: { OWN: 'NLM', MHDA: '2016/05/12 06:00', CI: 'Copyright 2016 Holm Press.', AID: 'X-5 [pii]' },
        },
      },
      { id: 'another', line: 21, isKeyless: true, csl: { type: 'document', title: 'Another', PMID: '2' } },
    ]);
  });
});

describe('PubMed XML', () => {
  it('reads articles and books', () => {
    const { references } = medlineXml.parse(`<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>7</PMID><Article>
<Journal><ISSN>1234-5679</ISSN><JournalIssue><Volume>3</Volume><PubDate><MedlineDate>1999 Spring</MedlineDate></PubDate></JournalIssue><Title>J</Title></Journal>
<ArticleTitle>On <i>Limosa</i>.</ArticleTitle><Pagination><MedlinePgn>25-31</MedlinePgn></Pagination>
<AuthorList><Author><LastName>Holm</LastName><ForeName>Ana</ForeName></Author><Author><CollectiveName>Tide Group</CollectiveName></Author></AuthorList>
<Abstract><AbstractText Label="AIM">Words.</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>
<PubmedBookArticle><BookDocument><PMID>8</PMID><Book><BookTitle>Guideline</BookTitle><PubDate><Year>2009</Year><Month>02</Month></PubDate></Book></BookDocument></PubmedBookArticle></PubmedArticleSet>`);
    expect(references.map(({ csl }) => csl)).toEqual([
      {
        type: 'article-journal',
        title: 'On Limosa.',
        author: [{ family: 'Holm', given: 'Ana' }, { literal: 'Tide Group' }],
        'container-title': 'J',
        issued: { 'date-parts': [[1999]], season: 1 },
        volume: '3',
        page: '25-31',
        PMID: '7',
        ISSN: '1234-5679',
        abstract: 'AIM: Words.',
      },
      { type: 'book', title: 'Guideline', issued: { 'date-parts': [[2009, 2]] }, PMID: '8' },
    ]);
  });
});

describe.each(['constructor', '__proto__', 'toString'])('the word “%s”', (word) => {
  it('is a kind that EndNote does not know', () => {
    const { references } = endnoteXml.parse(
      `<xml><records><record><ref-type name="${word}">1</ref-type><titles><title>A</title></titles></record></records></xml>`,
    );
    expect(references.map(({ csl }) => csl)).toEqual([{ type: 'document', title: 'A' }]);
  });

  it('is no season of PubMed', () => {
    const { references } = nbib.parse(`PMID- 1\nTI  - A\nDP  - 2001 ${word}\n`);
    expect(structuredClone(references)).toEqual(references);
    expect(references[0]?.csl.issued?.season).toBeUndefined();
  });
});
