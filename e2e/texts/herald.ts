/** A short news text for the end-to-end stories: a paragraph a line, as pasted texts are. */
export const herald = `Skippers walk out of levy talks
The talks about the new mooring levy on Gannet Island ended after eleven minutes on Tuesday. “We came to hear a number and were given a brochure,” said Runa Tveld, who speaks for the nine crews that still land there.
The island board sees no crisis. Its treasurer, Olan Brisk, said the levy “might cost a small boat four crowns a day – less than its ice.” He would not say how the figure had been reached.
An official who asked not to be named because she is not authorised to speak told the Herald that the board had never counted the boats.
`;

export const quay = `Levy of four crowns is “settled”, island board says
The mooring levy on Gannet Island will be four crowns a day from the first of March, the board announced on Wednesday. “The figure is settled,” its treasurer Olan Brisk told the Quay Gazette.
Runa Tveld, the crews’ speaker, called it a tax on ice. She said nobody had shown her a calculation, and that two crews would give up before the summer.
`;
