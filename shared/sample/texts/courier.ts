export const courier = `The red barrels at the head of the Long Pier are not going away. From yesterday no vehicle above 3.5 tonnes may pass them, and the woman who knows the timber best would not take them away at all.

“I would not drive a lorry onto it – not today, and not after the repair they have in mind,” Edda Farrant, the harbour engineer, told Sound Radio on Thursday. Divers have found that some sixteen of the pier’s sixty-two piles have lost more than half of their thickness to borers. On foot, Ms Farrant said, the pier is safe; she had walked to the lamp and back that same morning.

The Harbour Office, which employs her, sees less cause for alarm. Rufus Ashlock, its director, spoke on Friday of “wear” on “a small number of piles” and of a restriction that was merely precautionary. At no time, he said, had there been any danger to the public.

That is disputed inside his own building. An official familiar with the file, who asked not to be named because they are not authorised to speak for the Office, said that the divers’ findings “had been lying there since the spring”. Nobody had hidden them, the official added; “it is more that nobody wanted to be the one who opened the folder.” The Courier has not seen the findings and could not confirm when they arrived.

At the ferry steps the question was a plainer one. The Marten carries a lorry of feed, fuel and groceries to Great Osk on four days of the week. Bram Uyttendaal, her master, said that he had learned of the limit from the wireless while shaving. “Then I rang the Office, and the Office told me it was considering whether to tell me.” The Office says that the company was informed in good time.

Steel collars are to be fitted around the worst of the piles. The Office puts the cost at 1.2 million crowns and the work at ten weeks, once somebody has been found to do it. Ms Farrant has her doubts about the collars, and so have older hands on the quay: what is eaten inside a pile, one of them observed, is not put back by a ring around the outside.

The works committee of the council meets on the twenty-first. Its chair, Oonagh Tresk, said that the pier was not on the agenda yet, “but I can count to sixteen.”`;
