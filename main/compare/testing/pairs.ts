/*
 * Pairs of invented articles with a key: who told whom, which reprints which, which words were altered, and from how many
 * independent origins the claim in question comes. Places, people and papers exist nowhere.
 */

export interface InventedArticle {
  readonly publisher: string;
  readonly issued: string;
  readonly text: string;
}
export interface InventedPair {
  readonly name: string;
  readonly a: InventedArticle;
  readonly b: InventedArticle;
  readonly key: {
    /** Speaker and, where somebody is named, hearer: for each event of saying that the pair reports. */
    readonly told: readonly { readonly speaker: string; readonly to?: string }[];
    /** Which of the two repeats the text of the other. */
    readonly reprint?: 'a' | 'b';
    /** Words of the same quotation, in `a` and in `b`; empty where they were added or dropped. */
    readonly altered?: readonly (readonly [inA: string, inB: string])[];
    readonly sameWords: boolean;
    /** Voices that are independent of each other. */
    readonly independent: number;
  };
}

export const pairs: readonly InventedPair[] = [
  {
    name: 'one press conference, two outlets, the same words',
    a: {
      publisher: 'Tollen Courier',
      issued: '2024-05-14',
      text: 'TOLLEN HEAD. The ferry will not sail in June.\n\n“We cannot put two hundred people on a ship whose doors do not close,” Hanne Brekke, the managing director, told reporters at a press conference on Monday.',
    },
    b: {
      publisher: 'Osk Ledger',
      issued: '2024-05-15',
      text: 'June will pass without a ferry. At a press conference on Monday, managing director Hanne Brekke said: “We cannot put two hundred people on a ship whose doors do not close.” She did not say when it would be repaired.',
    },
    key: { told: [{ speaker: 'Hanne Brekke', to: 'reporters' }], sameWords: true, altered: [], independent: 1 },
  },
  {
    name: 'one word replaced',
    a: {
      publisher: 'Tollen Courier',
      issued: '2024-02-03',
      text: '“Everybody on the council has known about the cracks since last winter,” said Rolf Anker, the town engineer, in an interview with the Courier on Friday.',
    },
    b: {
      publisher: 'Northern Wire',
      issued: '2024-02-04',
      text: 'The town engineer, Rolf Anker, told the Tollen Courier: “Everyone on the council has known about the cracks since last winter.” The council declined to comment.',
    },
    key: {
      told: [{ speaker: 'Rolf Anker', to: 'the Courier' }],
      sameWords: true,
      altered: [['Everybody', 'Everyone']],
      independent: 1,
    },
  },
  {
    name: 'a condition dropped',
    a: {
      publisher: 'Marsh Herald',
      issued: '2023-09-20',
      text: 'Minister Oda Veel was careful. “If the survey confirms it, we will close the quarry before the first of December,” Veel said in a radio interview on Tuesday.',
    },
    b: {
      publisher: 'Daily Sound',
      issued: '2023-09-21',
      text: 'The quarry is finished. “We will close the quarry before the first of December,” Minister Oda Veel said on Tuesday.',
    },
    key: {
      told: [{ speaker: 'Oda Veel' }],
      sameWords: true,
      altered: [['If the survey confirms it', '']],
      independent: 1,
    },
  },
  {
    name: 'a number altered inside a quotation',
    a: {
      publisher: 'Marsh Herald',
      issued: '2024-08-08',
      text: '“In this year alone we have lost fourteen of our sixty boats to the new rules,” the harbour master, Ebba Lund, said on Wednesday.',
    },
    b: {
      publisher: 'Coast Gazette',
      issued: '2024-08-09',
      text: 'Harbour master Ebba Lund said: “In this year alone we have lost forty of our sixty boats to the new rules.”',
    },
    key: { told: [{ speaker: 'Ebba Lund' }], sameWords: true, altered: [['fourteen', 'forty']], independent: 1 },
  },
  {
    name: 'words added at the end',
    a: {
      publisher: 'Coast Gazette',
      issued: '2024-03-12',
      text: '“The wall was built for a sea that no longer exists,” Professor Ylva Strand said at a hearing on Monday.',
    },
    b: {
      publisher: 'Tollen Courier',
      issued: '2024-03-13',
      text: 'Professor Ylva Strand told a hearing on Monday: “The wall was built for a sea that no longer exists, and everyone knew it.”',
    },
    key: {
      told: [{ speaker: 'Ylva Strand', to: 'a hearing' }],
      sameWords: true,
      altered: [['', 'and everyone knew it']],
      independent: 1,
    },
  },
  {
    name: 'a wire report reprinted whole',
    a: {
      publisher: 'Northern Wire',
      issued: '2024-06-01',
      text: 'SKARVEN (Northern Wire). The bakery on Rope Street will be torn down in July, the town said on Friday, after an inspection found that its cellar floods at every spring tide.\n\n“The ovens stand in water to their knees,” said inspector Mats Hol. The owner, who took the house over from her grandfather, said that she would not fight the decision but wanted to be paid for the ovens, the oldest in the county.',
    },
    b: {
      publisher: 'Skarven Post',
      issued: '2024-06-02',
      text: 'The bakery on Rope Street will be torn down in July, the town said on Friday, after an inspection found that its cellar floods at every spring tide.\n\n“The ovens stand in water to their knees,” said inspector Mats Hol. The owner, who took the house over from her grandfather, said that she would not fight the decision but wanted to be paid for the ovens, the oldest in the county.',
    },
    key: {
      told: [{ speaker: 'Mats Hol' }, { speaker: 'the owner' }, { speaker: 'the town' }],
      reprint: 'b',
      sameWords: true,
      altered: [],
      independent: 3,
    },
  },
  {
    name: 'a reprint with a new beginning and softened words',
    a: {
      publisher: 'Skarven Post',
      issued: '2024-10-10',
      text: 'The county paid 3.2 million crowns for a bridge that nobody can cross, according to its own auditors. The bridge over the Lower Arm was finished in May and closed nine days later, when the first bus bent its railing. “It is the most expensive bench in the county,” auditor Greta Moe told the Post. The builder blamed the bus.',
    },
    b: {
      publisher: 'Marsh Herald',
      issued: '2024-10-12',
      text: 'Another bridge, another bill. The county paid 3.2 million crowns for a bridge that few people can cross, according to its own auditors. The bridge over the Lower Arm was finished in May and closed nine days later, when the first bus bent its railing. “It is the most expensive bench in the county,” auditor Greta Moe told the Skarven Post. The builder blamed the bus.',
    },
    key: {
      told: [{ speaker: 'its own auditors' }, { speaker: 'Greta Moe', to: 'the Post' }, { speaker: 'the builder' }],
      reprint: 'b',
      sameWords: true,
      altered: [
        ['nobody', 'few people'],
        ['', 'Skarven'],
      ],
      independent: 3,
    },
  },
  {
    name: 'two witnesses who agree',
    a: {
      publisher: 'Tollen Courier',
      issued: '2024-01-09',
      text: 'The light on the mole was out all night, the fisherman Jens Aro said on Monday.',
    },
    b: {
      publisher: 'Coast Gazette',
      issued: '2024-01-09',
      text: 'The pilot Signe Falk said on Monday that the light on the mole was out from dusk to dawn.',
    },
    key: { told: [{ speaker: 'Jens Aro' }, { speaker: 'Signe Falk' }], sameWords: false, independent: 2 },
  },
  {
    name: 'one witness, asked twice',
    a: {
      publisher: 'Tollen Courier',
      issued: '2024-01-09',
      text: 'The light on the mole was out all night, Jens Aro said in an interview on Monday.',
    },
    b: {
      publisher: 'Coast Gazette',
      issued: '2024-01-20',
      text: 'Jens Aro told an inquiry on Friday that the light on the mole was out all night.',
    },
    key: {
      told: [{ speaker: 'Jens Aro' }, { speaker: 'Jens Aro', to: 'an inquiry' }],
      sameWords: false,
      independent: 1,
    },
  },
  {
    name: 'the second outlet relays the first',
    a: {
      publisher: 'Osk Ledger',
      issued: '2024-04-02',
      text: 'The mayor, Tor Hagen, told the Osk Ledger on Tuesday that he would resign before the summer.',
    },
    b: {
      publisher: 'Daily Sound',
      issued: '2024-04-03',
      text: 'Mayor Tor Hagen will resign before the summer, the Osk Ledger reported on Tuesday.',
    },
    key: { told: [{ speaker: 'Tor Hagen', to: 'the Osk Ledger' }], sameWords: false, independent: 1 },
  },
  {
    name: 'anonymous officials in two outlets',
    a: {
      publisher: 'Marsh Herald',
      issued: '2024-11-05',
      text: 'A senior official said on Monday that the dam would be opened. The official spoke on condition of anonymity.',
    },
    b: {
      publisher: 'Coast Gazette',
      issued: '2024-11-05',
      text: 'A person familiar with the plans said that the dam would be opened this week.',
    },
    key: {
      told: [{ speaker: 'a senior official' }, { speaker: 'a person familiar with the plans' }],
      sameWords: false,
      independent: 1,
    },
  },
  {
    name: 'a denial beside an assertion',
    a: {
      publisher: 'Marsh Herald',
      issued: '2024-11-07',
      text: 'The operator said on Wednesday that it had closed both gates before the flood.',
    },
    b: {
      publisher: 'Coast Gazette',
      issued: '2024-11-07',
      text: 'The lock keeper, Ann Brun, said on Wednesday that the operator had not closed both gates before the flood.',
    },
    key: { told: [{ speaker: 'the operator' }, { speaker: 'Ann Brun' }], sameWords: false, independent: 2 },
  },
  {
    name: 'one interview called an address',
    a: {
      publisher: 'Daily Sound',
      issued: '2024-07-15',
      text: 'In an address on Sunday, Governor Kari Nes vowed to “stop the last barge” if the toll was raised.',
    },
    b: {
      publisher: 'Osk Ledger',
      issued: '2024-07-15',
      text: 'In an interview with Channel Nine on Sunday, Governor Kari Nes said that she would stop the last barge herself if the toll was raised.',
    },
    key: { told: [{ speaker: 'Kari Nes', to: 'Channel Nine' }], sameWords: false, independent: 1 },
  },
  {
    name: 'a report and a person who quotes it',
    a: {
      publisher: 'Tollen Courier',
      issued: '2024-09-03',
      text: 'The pier has lost sixteen of its sixty-two piles, according to a report by the harbour office.',
    },
    b: {
      publisher: 'Osk Ledger',
      issued: '2024-09-05',
      text: 'Citing a report by the harbour office, councillor Per Lie said that the pier has lost sixteen of its sixty-two piles.',
    },
    key: { told: [{ speaker: 'a report' }, { speaker: 'Per Lie' }], sameWords: false, independent: 1 },
  },
  {
    name: 'two articles that share a subject and nothing else',
    a: {
      publisher: 'Skarven Post',
      issued: '2024-12-01',
      text: '“The new snow plough is too wide for the old town, and we said so before it was bought,” driver Ola Vik said on Sunday.',
    },
    b: {
      publisher: 'Marsh Herald',
      issued: '2024-12-01',
      text: '“A plough of that width clears the motorway in half the time, which is why we bought it,” county clerk Nina Rud said on Sunday.',
    },
    key: { told: [{ speaker: 'Ola Vik' }, { speaker: 'Nina Rud' }], sameWords: false, independent: 2 },
  },
  {
    name: 'the order of words reversed',
    a: {
      publisher: 'Coast Gazette',
      issued: '2024-05-21',
      text: '“The schools, the clinic and the library will stay open through the whole winter,” Mayor Tor Hagen said at a meeting on Monday.',
    },
    b: {
      publisher: 'Tollen Courier',
      issued: '2024-05-22',
      text: 'At a meeting on Monday, Mayor Tor Hagen said: “The clinic, the schools and the library will stay open through the whole winter.”',
    },
    key: {
      told: [{ speaker: 'Tor Hagen' }],
      sameWords: true,
      altered: [['schools, the', 'the schools']],
      independent: 1,
    },
  },
  {
    name: 'a hearing as a transcript, and an article that quotes it',
    a: {
      publisher: 'Tollen Council',
      issued: '2024-09-10',
      text: 'Hearing on the ferry, with Hanne Brekke, the managing director, and Rolf Anker, the town engineer.\n\nANKER: Who decided to sail with that door?\n\nBREKKE: Nobody decided it. We looked at the door every morning, and every morning it closed until it did not.\n\nANKER: Thank you.',
    },
    b: {
      publisher: 'Osk Ledger',
      issued: '2024-09-11',
      text: 'Hanne Brekke, who runs the ferry, told a hearing that nobody had decided anything. “We looked at the door every morning, and every morning it closed until it did not,” she said on Tuesday.',
    },
    key: { told: [{ speaker: 'Hanne Brekke' }, { speaker: 'Rolf Anker' }], sameWords: true, independent: 2 },
  },
];
