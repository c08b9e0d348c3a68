import Fuse from 'fuse.js';
import { findDuplicates, workOf, type Work } from '../../main/duplicates';
import { generateLibrary } from '../generate/library';
import { seededRandom } from '../generate/random';
import { compare } from '../kit/measure';
import { printTimings } from '../kit/table';

const RECORDS = 30_000;
/** One record in so many is there a second time, misspelt. */
const COPIED = 10;
/** Titles that the peer is asked for; its time is counted for all of them. */
const ASKED = 20;

/** Times the whole list, beside looking for each title among all with fuse.js. */
export async function largeList(): Promise<void> {
  const works = [...madeWorks()].slice(0, RECORDS);
  const copies = works.filter(({ id }) => id.endsWith('copy')).length;
  let found = 0;
  const fuse = new Fuse(works, { keys: ['title'], ignoreLocation: true, threshold: 0.3 });
  const timings = await compare(3, [
    {
      name: `Commonplace, ${RECORDS.toLocaleString('en')} records`,
      run: () => {
        const { certain, likely } = findDuplicates(works);
        found = new Set([...certain, ...likely].flat().filter((id) => id.endsWith('copy'))).size;
      },
    },
    {
      name: `fuse.js, each title among all (from ${ASKED})`,
      run: () => {
        for (let asked = 0; asked < ASKED; asked += 1)
          fuse.search(works[Math.floor((asked * works.length) / ASKED)]?.title ?? '', { limit: 5 });
        return ASKED / works.length;
      },
    },
  ]);
  printTimings(`Duplicates: ${found} of ${copies} planted copies found`, timings);
}

function* madeWorks(): Generator<Work> {
  const random = seededRandom(7);
  let number = 0;
  for (const { article } of generateLibrary(RECORDS, 1).bundles()) {
    number += 1;
    const work = workOf(article.id, article.csl);
    yield work;
    if (number % COPIED !== 0) continue;
    const at = random.between(2, Math.max(3, (work.title ?? '').length - 3));
    yield {
      ...work,
      id: `${work.id}-copy`,
      title: `${work.title?.slice(0, at) ?? ''}${work.title?.slice(at + 1) ?? ''}`,
    };
  }
}
