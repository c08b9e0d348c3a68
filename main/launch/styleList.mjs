/**
 * The styles that come with the program, by discipline. `source` is the name in the package where it differs
 * from the name in use today; `aliases` are what people type.
 * @type {{ discipline: string, styles: { id: string, title: string, source?: string, aliases?: string[] }[] }[]}
 */
export const STYLES_BY_DISCIPLINE = [
  {
    discipline: 'Most used',
    styles: [
      { id: 'apa', title: 'APA, 7th edition (American Psychological Association)' },
      {
        id: 'modern-language-association',
        title: 'MLA, 9th edition (Modern Language Association)',
        aliases: ['mla'],
      },
      {
        id: 'chicago-author-date',
        title: 'Chicago Manual of Style, 17th edition (author-date)',
        aliases: ['chicago', 'turabian', 'turabian-author-date'],
      },
      {
        id: 'chicago-notes-bibliography',
        source: 'chicago-note-bibliography',
        title: 'Chicago Manual of Style, 17th edition (notes and bibliography)',
        aliases: ['chicago-notes', 'chicago-note-bibliography', 'chicago-fullnote-bibliography', 'turabian-notes'],
      },
      { id: 'harvard-cite-them-right', title: 'Harvard (Cite Them Right)', aliases: ['harvard'] },
      { id: 'ieee', title: 'IEEE (Institute of Electrical and Electronics Engineers)' },
      {
        id: 'nlm-citation-sequence',
        source: 'vancouver',
        title: 'Vancouver (NLM/ICMJE, citation-sequence)',
        aliases: ['vancouver', 'icmje', 'nlm'],
      },
    ],
  },
  {
    discipline: 'Medicine and psychology',
    styles: [
      { id: 'american-medical-association', title: 'AMA (American Medical Association)', aliases: ['ama', 'jama'] },
      { id: 'the-lancet', title: 'The Lancet', aliases: ['lancet'] },
      { id: 'bmj', title: 'BMJ' },
      { id: 'the-new-england-journal-of-medicine', title: 'The New England Journal of Medicine', aliases: ['nejm'] },
      { id: 'elsevier-vancouver', title: 'Elsevier (Vancouver)' },
      { id: 'biomed-central', title: 'BioMed Central', aliases: ['bmc'] },
      { id: 'frontiers', title: 'Frontiers' },
      { id: 'apa-6th-edition', title: 'APA, 6th edition' },
      {
        id: 'deutsche-gesellschaft-fur-psychologie',
        title: 'DGPs (Deutsche Gesellschaft für Psychologie)',
        aliases: ['dgps'],
      },
    ],
  },
  {
    discipline: 'Natural sciences',
    styles: [
      { id: 'nature', title: 'Nature' },
      { id: 'science', title: 'Science' },
      { id: 'cell', title: 'Cell' },
      { id: 'pnas', title: 'PNAS (Proceedings of the National Academy of Sciences)' },
      { id: 'plos', title: 'PLOS (Public Library of Science)' },
      {
        id: 'cse-name-year',
        source: 'council-of-science-editors-author-date',
        title: 'CSE (Council of Science Editors, name-year)',
        aliases: ['cse'],
      },
      {
        id: 'cse-citation-sequence',
        source: 'council-of-science-editors',
        title: 'CSE (Council of Science Editors, citation-sequence)',
      },
      { id: 'american-chemical-society', title: 'ACS (American Chemical Society)', aliases: ['acs'] },
      { id: 'royal-society-of-chemistry', title: 'RSC (Royal Society of Chemistry)', aliases: ['rsc'] },
      { id: 'angewandte-chemie', title: 'Angewandte Chemie' },
      { id: 'american-physics-society', title: 'APS (American Physical Society)', aliases: ['aps'] },
      { id: 'american-institute-of-physics', title: 'AIP (American Institute of Physics)', aliases: ['aip'] },
      { id: 'american-geophysical-union', title: 'AGU (American Geophysical Union)', aliases: ['agu'] },
      { id: 'american-meteorological-society', title: 'AMS (American Meteorological Society)' },
      { id: 'the-geological-society-of-america', title: 'GSA (Geological Society of America)', aliases: ['gsa'] },
      { id: 'copernicus-publications', title: 'Copernicus Publications', aliases: ['copernicus'] },
      { id: 'annual-reviews', title: 'Annual Reviews' },
      {
        id: 'multidisciplinary-digital-publishing-institute',
        title: 'MDPI (Multidisciplinary Digital Publishing Institute)',
        aliases: ['mdpi'],
      },
    ],
  },
  {
    discipline: 'Mathematics, computing and engineering',
    styles: [
      {
        id: 'association-for-computing-machinery',
        title: 'ACM (Association for Computing Machinery)',
        aliases: ['acm'],
      },
      { id: 'acm-sig-proceedings', title: 'ACM SIG Proceedings' },
      { id: 'springer-lecture-notes-in-computer-science', title: 'Springer LNCS', aliases: ['lncs'] },
      {
        id: 'american-society-of-civil-engineers',
        title: 'ASCE (American Society of Civil Engineers)',
        aliases: ['asce'],
      },
      {
        id: 'american-society-of-mechanical-engineers',
        title: 'ASME (American Society of Mechanical Engineers)',
        aliases: ['asme'],
      },
    ],
  },
  {
    discipline: 'Social sciences and economics',
    styles: [
      { id: 'american-sociological-association', title: 'ASA (American Sociological Association)', aliases: ['asa'] },
      {
        id: 'american-political-science-association',
        title: 'APSA (American Political Science Association)',
        aliases: ['apsa'],
      },
      {
        id: 'american-anthropological-association',
        title: 'AAA (American Anthropological Association)',
        aliases: ['aaa'],
      },
      { id: 'econometrica', title: 'Econometrica' },
      { id: 'the-quarterly-journal-of-economics', title: 'The Quarterly Journal of Economics', aliases: ['qje'] },
      { id: 'sage-harvard', title: 'SAGE Harvard', aliases: ['sage'] },
      { id: 'emerald-harvard', title: 'Emerald Harvard', aliases: ['emerald'] },
      {
        id: 'taylor-and-francis-chicago-author-date',
        title: 'Taylor & Francis, Chicago (author-date)',
        aliases: ['taylor-and-francis'],
      },
      { id: 'elsevier-harvard', title: 'Elsevier Harvard', aliases: ['elsevier'] },
      { id: 'elsevier-with-titles', title: 'Elsevier (numeric, with titles)' },
      { id: 'springer-basic-author-date', title: 'Springer Basic (author-date)', aliases: ['springer'] },
      { id: 'springer-basic-brackets', title: 'Springer Basic (numeric, brackets)' },
    ],
  },
  {
    discipline: 'Humanities',
    styles: [
      {
        id: 'mhra-notes',
        source: 'modern-humanities-research-association',
        title: 'MHRA (notes and bibliography)',
        aliases: ['mhra', 'modern-humanities-research-association'],
      },
      {
        id: 'mhra-author-date',
        source: 'modern-humanities-research-association-author-date',
        title: 'MHRA (author-date)',
      },
      {
        id: 'unified-style-sheet-for-linguistics',
        title: 'Unified style sheet for linguistics',
        aliases: ['linguistics'],
      },
      { id: 'generic-style-rules-for-linguistics', title: 'Generic style rules for linguistics' },
      { id: 'society-of-biblical-literature-fullnote-bibliography', title: 'SBL (full notes)', aliases: ['sbl'] },
      { id: 'the-historical-journal', title: 'The Historical Journal' },
      { id: 'society-for-american-archaeology', title: 'SAA (Society for American Archaeology)', aliases: ['saa'] },
      { id: 'infoclio-de', title: 'infoclio.ch (Geschichte, Deutsch)', aliases: ['infoclio'] },
    ],
  },
  {
    discipline: 'Law',
    styles: [
      { id: 'oscola', title: 'OSCOLA (Oxford legal citations)' },
      { id: 'bluebook-law-review', title: 'Bluebook (law reviews)', aliases: ['bluebook'] },
      { id: 'mcgill-en', title: 'McGill Guide (Canadian legal citation)', aliases: ['mcgill'] },
      { id: 'australian-guide-to-legal-citation', title: 'AGLC (Australian legal citation)', aliases: ['aglc'] },
      { id: 'juristische-zitierweise', title: 'Juristische Zitierweise (Deutsch)' },
    ],
  },
  {
    discipline: 'National standards',
    styles: [
      { id: 'iso690-author-date-en', title: 'ISO 690 (author-date, English)', aliases: ['iso690'] },
      { id: 'iso690-numeric-en', title: 'ISO 690 (numeric, English)' },
      { id: 'din-1505-2', title: 'DIN 1505-2 (Deutsch)', aliases: ['din'] },
      { id: 'gost-r-7-0-5-2008', title: 'ГОСТ Р 7.0.5-2008 (GOST, русский)', aliases: ['gost'] },
      {
        id: 'associacao-brasileira-de-normas-tecnicas',
        title: 'ABNT (Associação Brasileira de Normas Técnicas)',
        aliases: ['abnt'],
      },
      {
        id: 'china-national-standard-gb-t-7714-2015-numeric',
        title: 'GB/T 7714-2015 (中文, numeric)',
        aliases: ['gb-t-7714-2015-numeric', 'gbt7714'],
      },
      { id: 'norsk-apa-manual', title: 'Norsk APA-manual' },
    ],
  },
];
