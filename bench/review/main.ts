import { largeReview } from './large';
import { projectOfSize } from './project';
import { screeningSets } from './sets';

/*
 * npm run bench -- review              all of it
 * npm run bench -- review sets         the work that the order by relevance saves on labelled reviews
 * npm run bench -- review model        the time to make the order ready at 20,000 records, and to order anew
 * npm run bench -- review project [N]  what a window waits for in a review of N records, 20,000 when left out
 */

const [what, records] = process.argv.slice(2);
if (what === undefined || what === 'sets') screeningSets();
if (what === undefined || what === 'model') largeReview();
if (what === undefined || what === 'project') await projectOfSize(Number(records ?? 20_000));
