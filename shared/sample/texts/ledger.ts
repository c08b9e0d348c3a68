export const ledger = `The divers were paid on a Monday. Their findings reached the Harbour Office in Whinmouth the next day, 11 March, and were entered in the register of incoming post under number 88, between a tender for mooring rope and a complaint about gulls. What happened to number 88 in the seven months that followed can be told from the register, from four letters that the Ledger has seen, and from conversations with nine people, two of whom have read the whole correspondence and would speak only if they were not named.

The findings are three pages long and not hard to understand. Of sixty-four piles, sixteen had lost more than half their section. The divers advised closing the deck to all vehicles between the seventh and the ninth row until the beams there had been shored. The word they used was “now”.

On 18 March Edda Farrant, the harbour engineer, asked in writing for a load test. On 2 May the Office asked the ferry company how many heavy lorries it carried. Both letters were answered; neither answer was followed by anything. “It went up as a warning and came down as a question about money,” said one of the two people. The other denied that it had been buried: “You bury a thing you believe in. They thought it was the engineer being the engineer.”

Rufus Ashlock, the Director, has said that the Office “acted without delay” on receipt of the findings. Asked on Thursday how that agreed with the register, he said that a register shows when a paper arrives, “not when an office has understood it”. He repeated that the public had been in no danger at any time. In those seven months, by the ferry company’s own book, the pier carried about two hundred and seventy lorries of more than ten tonnes.

Nor is it clear who else knew. An agency report that the town council “had been aware of the findings for some time” has been quoted widely and goes back, as far as the Ledger can establish, to a single official. Oonagh Tresk, who chairs the works committee, says she saw the three pages for the first time on 13 October. She has the envelope.

The interview that set all this moving lasted six minutes. It has since been cut to a sentence, and the sentence has changed on the way. Ms Farrant spoke of a loaded lorry; the word “loaded” was gone by Saturday. She would not say how long the pier had; by Tuesday an island was repeating that it would not see another spring.

And the money? The release says 1.2 million crowns; the agency, 2.1 million. The Office confirms the lower figure, and calls the other a slip of the keys. The only offer received so far, dated 20 October, is for 1.9 million, and it does not include the beams.

On Tuesday the committee voted by five to two for the load test. It begins on the first calm day of next month.`;
