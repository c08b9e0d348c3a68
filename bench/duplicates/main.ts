import { labelledSets } from './labelled';
import { largeList } from './large';

// npm run bench -- duplicates: how right the duplicates of labelled sets are, and how long 30,000 records take.

labelledSets();
await largeList();
