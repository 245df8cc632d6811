import { freemem } from 'node:os';

/** The part of the free memory that the members of a run may take: summaries and labels need more. */
const PART = 1 / 3;

/**
 * Tell how many numbers of members a run may hold at a time. A run of more is done in shares, with
 * the same result, rather than not at all.
 */
export function roomForMembers(free = freemem()): number {
  return Math.floor((free * PART) / Float64Array.BYTES_PER_ELEMENT);
}
