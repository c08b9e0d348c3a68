import type { Feature } from '../app/feature';
import { ClaimDialogs } from './ClaimDialogs';
import { ClaimList } from './ClaimList';
import { ClaimView } from './ClaimView';

export const claims = {
  lists: { claims: ClaimList },
  items: { claim: ClaimView },
  always: ClaimDialogs,
} satisfies Feature;
