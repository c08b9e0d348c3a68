export const inspection = `Scope. All timber piles of the Long Pier were inspected under water between the sea bed and the splash zone. Visibility was below half a metre throughout; findings therefore rest on touch, on probing with a spike, and on girth measured with a tape at three heights. No cores were taken and no load was applied.

Numbers. The structure stands on sixty-four timber piles: sixty-two under the deck, in rows of two, and two fender piles at the head, which carry no traffic. The count used in earlier papers, sixty-two, leaves out the fenders.

Findings. Sixteen piles have lost more than half of their section at one height or more. Fourteen of these stand under the deck; the remaining two are the fender piles. A further nine piles are classed as “surface attack”, with a loss of less than a fifth. Damage is greatest between rows seven and nine, on the shaded side, where six neighbouring piles are affected and the capping beams have settled by up to forty millimetres.

Cause. The galleries are those of a marine borer. Live animals were found in eleven piles. Wrapping, where it survives, has kept them out; it has been torn at the water line along most of the eastern side, in our opinion by the mooring of small craft.

What this does and does not show. Loss of section is not loss of strength in the same measure. The piles were generously dimensioned, and a deck of this kind passes load from a weak pile to its neighbours – as long as the neighbours are sound. Between rows seven and nine they are not. We can say where the timber is; we cannot say what it will carry.

Advice.
1. Close the deck to all vehicles between rows seven and nine now, until the capping beams have been shored. As the roadway is a single lane, this closes the pier to vehicles.
2. Test the pier under load before deciding on repairs.
3. Do not fit collars to piles that have not been opened. A collar protects sound timber; it does not replace what is missing inside.
4. Prevent mooring along the eastern side.

We should be glad to explain these findings in person.`;
