import { argdown } from './argdown';
import { claimReview } from './claimReview';
import { packet } from './packet';
import type { ClaimFormat } from './types';

export { checkPacket, type PacketCheck } from './packet';

/** Every form in which claims leave a library. */
export const claimFormats: readonly ClaimFormat[] = [packet, claimReview, argdown];
