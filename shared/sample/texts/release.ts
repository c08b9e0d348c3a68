export const release = `For immediate release

The Harbour Office has today restricted traffic on the Long Pier to vehicles of up to 3.5 tonnes. The restriction is precautionary and will remain in place until further notice. Pedestrians and passengers of the Great Osk ferry are not affected.

The decision follows a routine underwater inspection, in which wear was noted on a small number of piles. Wear of this kind is normal for a timber structure of the pier’s age. On receipt of the findings, the Office acted without delay.

“The Long Pier has served this town for four generations and will serve it for a fifth,” said Rufus Ashlock, Director of the Harbour Office. “At no time was there any danger to the public. We have every confidence in the structure, and in the programme of repair that is now being prepared.”

The programme, at an estimated cost of 1.2 million crowns, will strengthen the affected piles with steel collars. Work is expected to take ten weeks once the contract has been awarded. No increase in harbour dues is planned.

Osk Sound Ferries, which runs the Marten between Whinmouth and Great Osk, was informed in good time. The Office is working closely with the operator to keep disruption to a minimum. Until the work is complete, goods above the limit can be handed over at the stone quay by arrangement, on tides that allow it.

Remarks made in a broadcast on Thursday reflect the personal view of a member of staff. They do not describe the position of the Harbour Office, and the Office will not comment on individual piles.

Notes to editors: The Long Pier is 214 metres long and carries a single-lane roadway on timber piles. Photographs are available on request from the Press Desk, Harbour Office, Custom House Steps, Whinmouth.`;
