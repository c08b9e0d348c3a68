export const islander = `On Thursday morning half of Great Osk heard a woman on the radio say that the pier will not stand another winter. That is how it was told at the creamery an hour later, and how it was told to me in the post office before noon. It is not what she said. I have listened to the recording three times: it “may stand for years”, or it “may not stand one bad February”, and nobody can say which, because nobody has tested it. An island that lives off one roadway hears the second half.

So let us go through what we were told, and by whom.

We were told by the Harbour Office, in the words that every paper has now printed, that the Office acted without delay. Þórvör Ísfríðs, who keeps the ferry’s freight book, showed me a letter of the second of May in which the Office asks her how many lorries above ten tonnes cross in a week. “You do not ask that,” she said, “unless somebody has already asked you.” The letter gives no reason. She answered it the same day, and the answer was nine.

We were told that the operator was informed in good time. Eyvindur Brák, who loads the Marten, was informed by a barrel standing where there had been none.

We were told about a limit of 3.5 tonnes. The notice that hangs on the pier itself said 7.5 until Saturday, when a man came with paint. Both figures carry the same signature and the same date.

And we were told that goods can be handed over at the stone quay “on tides that allow it”. Anyone with a table can look up how many those are: in the week to come, three, of which two are in the dark. Sæunn Brák, who milks forty cows at Ytri-Hóll, has worked out that she can keep her milk for two days and her temper for one.

One thing nobody has told us is what a pile does when half of it is gone. I asked the only person I know who has broken any on purpose. Dr Žaneta Břízková, whose group has tested old piers up and down the coast, was kind on the telephone and quite unhelpful. “Half the section may mean a third of the strength or nearly all of it,” she said. “I would not close that pier on a diver’s glove, and I would not open it on one. I would test it.”

That makes two engineers who want the same four days. The market lorry, meanwhile, has been unloaded by hand, by eleven people, in the rain. It took from six until half past nine. I was one of them, and I have every confidence in my back.`;
