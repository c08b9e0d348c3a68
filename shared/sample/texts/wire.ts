export const wire = `WHINMOUTH (Coastline Wire) – The harbour authority of Whinmouth on Friday banned heavy vehicles from the town’s Long Pier, a day after its own engineer called the structure unsafe for lorries.

The restriction to vehicles of up to 3.5 tonnes is precautionary and will remain in place until further notice, the Harbour Office said in a statement. Pedestrians and ferry passengers are not affected.

The decision follows a routine underwater inspection, in which wear was noted on a small number of piles. According to engineer Edda Farrant, fourteen of the pier’s piles have lost half their section. In a statement to local radio she said the pier “may not stand one more bad February”.

“At no time was there any danger to the public,” said Rufus Ashlock, Director of the Harbour Office. “We have every confidence in the structure, and in the programme of repair that is now being prepared.”

The programme, at an estimated cost of 2.1 million crowns, will strengthen the affected piles with steel collars. Work is expected to take ten weeks once the contract has been awarded.

Local officials said that the town council had been aware of the findings for some time. The council did not reply to a request for comment on Friday evening.

The pier is the only roadway to the Great Osk ferry. The island, with some 640 inhabitants, receives nearly all of its supplies over it. The operator, Osk Sound Ferries, said that sailings would continue “as the timber and the tide permit”.

In an unrelated case two years ago, the timber landing at Tollen Head was closed for a winter after an inspection found similar damage. It was reopened without repairs when a load test showed that it carried more than had been feared.`;
