import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export interface Session {
  /** A ticket for one page load; it ends the one before. Tickets travel in addresses, which other processes can read. */
  issueTicket(): string;
  /** The token, in exchange for the latest ticket; nothing for any other, nor for the same one again. */
  redeem(ticket: string): string | undefined;
  /** Whether an Authorization header carries the token. */
  admits(authorization: string | undefined): boolean;
}

/** Whoever holds the token may call; it is made here, told once a ticket, and never written anywhere. */
export function createSession(): Session {
  const token = randomBytes(32).toString('base64url');
  let ticket: string | undefined;
  return {
    issueTicket() {
      ticket = randomBytes(24).toString('base64url');
      return ticket;
    },
    redeem(offered) {
      if (ticket === undefined || !equal(offered, ticket)) return undefined;
      ticket = undefined;
      return token;
    },
    admits: (authorization) => authorization !== undefined && equal(authorization, `Bearer ${token}`),
  };
}

/** Takes the same time whatever differs; digests make the lengths equal. */
const equal = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
