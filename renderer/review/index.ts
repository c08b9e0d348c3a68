import type { Feature } from '../app/feature';
import { ReviewPage } from './ReviewPage';

/** A literature review: its records screened one by one, what readers differ on, and the flow diagram. */
export const review = {
  pages: { review: ReviewPage },
} satisfies Feature;
