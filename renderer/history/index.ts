import type { Feature } from '../app/feature';
import { HistoryPage } from './HistoryPage';

export const history = { pages: { history: HistoryPage } } satisfies Feature;
