/** Sentences that say different things, so that each is found by its words alone. */
export const SENTENCES = [
  'The harbour of Sandvik was closed on Tuesday morning after two tankers drifted from their berths.',
  'Port officials said that a bollard, fitted in 1974, had given way during the night.',
  'Nobody was hurt, although a deckhand was treated for cold.',
  '“We heard a bang like a cannon,” said Maja Lindqvist, who lives above the customs house.',
  'The insurer’s own report puts the damage at 4.2 million kronor, twice the first estimate.',
  'Divers found that the older piles had rusted through below the waterline.',
  'A spokesman for the shipping line declined to comment on the inspection records.',
  'Ferries to the islands will leave from the fish quay until further notice 🚢.',
  'Naïve readers may suppose that the quay was inspected every year; it wasn’t.',
  'In a letter of 3 May the harbour master had asked for money to replace eleven bollards.',
  'The town council turned the request down by a single vote.',
  'Since then, the opposition has called for the minutes to be published.',
];
