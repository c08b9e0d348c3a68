import type { ArticleName } from './articles';
import type { ClaimName } from './claims';
import type { HighlightName } from './highlights';

type About = { readonly article: ArticleName } | { readonly highlight: HighlightName } | { readonly claim: ClaimName };

export interface SampleNote {
  readonly title: string;
  readonly text: string;
  readonly about: readonly About[];
}

export const notes = {
  travelling: {
    title: 'One interview, four versions',
    text: `The interview lasted six minutes and reaches the reader in four forms. Only the transcript is a source; the other three trace back to it.

| where | what became of the sentence |
|---|---|
| [@pell2025transcript] | “a **loaded** lorry … not after the **patching**” |
| [@elverson2025lorries, p. 1] | “a lorry … not after the **repair**” |
| [@sorley2025vehicles] | “unsafe for lorries”, and a “statement” instead of an interview |
| [@olvis2025told, p. 3] | told at the creamery as “will not stand another winter”, then corrected |

What is lost on the way is always the condition, never the warning.`,
    about: [{ article: 'transcript' }, { highlight: 'lorryWithoutLoad' }, { claim: 'oneMoreWinter' }],
  },
  counting: {
    title: 'Sixteen, fourteen, sixty-two, sixty-four',
    text: `Both numbers are in the same report and both are right:

- **sixteen** of *sixty-four* piles are affected, fenders included;
- **fourteen** of those stand under the deck, where there are *sixty-two* [@grebe2025inspection, p. 1].

Farrant’s “sixteen of the sixty-two” [@pell2025transcript] takes the first number from one count and the second from the other. The agency’s “fourteen” [@sorley2025vehicles] is attributed to her, who did not say it. To ask: did they see the report?`,
    about: [{ claim: 'sixteenPiles' }, { highlight: 'fourteenAndTwo' }],
  },
  reprint: {
    title: 'What the press release left in the papers',
    text: `Two sentences by Ashlock and two about the works stand in [@sorley2025vehicles] as they stand in [@harbouroffice2025traffic]. The agency changed one digit pair: 1.2 million became 2.1. The only offer so far says 1.9 [@quarrender2025tray, p. 7].

Counted as evidence for “no danger”, release and agency are **one** voice.`,
    about: [{ article: 'release' }, { article: 'wire' }],
  },
  chronology: {
    title: 'Chronology',
    text: `1. **11 March** – findings reach the Harbour Office, register number 88. Only in [@quarrender2025tray, p. 6].
2. **18 March** – Farrant asks for a load test in writing [@quarrender2025tray, p. 6]; “in the spring”, she says herself [@pell2025transcript].
3. **2 May** – the Office asks the ferry company about heavy lorries. Two independent sources: the letter itself [@olvis2025told, p. 3] and the Ledger’s papers [@quarrender2025tray, p. 6].
4. **9 October** – the interview [@pell2025transcript].
5. **10 October** – the restriction. “Without delay” [@harbouroffice2025traffic].
6. **13 October** – Tresk sees the three pages, by her own account [@quarrender2025tray, p. 7].
7. **21 October** – the committee votes for the test [@quarrender2025tray, p. 7].

> “a register shows when a paper arrives, ‘not when an office has understood it’”

That is the nearest thing to a reply that the Office has given.`,
    about: [{ article: 'ledger' }, { claim: 'sevenMonths' }],
  },
  strength: {
    title: 'Does half a pile carry half a lorry?',
    text: `No, and not reliably anything else. Piles with half their section gone failed at 31 to 88 per cent of the reference load [@brizkova2021residual, p. 101]. The divers say the same in one line [@grebe2025inspection, p. 2], and Břízková repeats it on the telephone [@olvis2025told].

But both name the exception, and it is the case at hand: **neighbouring** piles, and beams that have begun to settle.

So the restriction is right for a reason that nobody has given in public. And the collars are not: see the practical note in [@brizkova2021residual, p. 118], and advice 3 in [@grebe2025inspection, p. 3].`,
    about: [{ article: 'loadTests' }, { claim: 'sectionIsNotStrength' }],
  },
} as const satisfies Record<string, SampleNote>;

export type NoteName = keyof typeof notes;
