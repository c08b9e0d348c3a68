export const transcript = `This is a transcript of the interview broadcast in “Morning Tide” on Thursday, shortly after the eight o’clock news. It was made from the recording. Hesitations have been left out; nothing else has.

JORY PELL: With us is Edda Farrant, who has been harbour engineer at Whinmouth for eleven years. People have noticed the barrels and the tape at the head of the Long Pier. What is going on underneath it?

EDDA FARRANT: What goes on under every timber pier in salt water. Something eats it. The divers went along the whole length and felt each pile by hand, because you cannot see your own glove down there. Sixteen of the sixty-two piles under the deck have lost more than half their section. That is not a scratch, and it is not news to anyone who has read what the divers wrote.

PELL: Is it safe?

FARRANT: For what? On foot, yes. I walked out to the lamp this morning, and I would take my daughter. But I would not drive a loaded lorry onto it. Not today, and not after the patching they have in mind.

PELL: “They” being –

FARRANT: The people who have to find the money. I don’t envy them.

PELL: How long does it have?

FARRANT: I am asked that in the baker’s. It may stand for years. It may not stand one bad February. I cannot tell you which, and nor can anybody else, because nobody has put a load on it and measured what it does. A load test takes four days and costs about as much as a small van. I asked for one in the spring.

PELL: And the answer?

FARRANT: I am still looking forward to it.

PELL: The ferry brings in most of what Great Osk eats. If lorries cannot use the pier –

FARRANT: Then you load by hand, or you bring the ferry round to the stone quay and wait for the tide. Neither is pleasant and both are possible. We did it for six weeks after the fire. What I would not do is take the barrels away because it is Friday and the market lorry is waiting.

PELL: Rufus Ashlock, who runs the Harbour Office, told us yesterday that he has “every confidence” in the pier.

FARRANT: So have I. I have every confidence that it will do exactly what its sixteen bad piles allow it to do.

PELL: Edda Farrant, thank you.

The Harbour Office was invited to take part and declined. It said that a statement would follow.`;
