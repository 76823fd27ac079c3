import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import type { Kind } from '../partnership.js';

/** The sectors whose organisations an alliance is made of. */
const OF_AN_ALLIANCE: readonly string[] = ['vcse'];

/**
 * Only voluntary organisations are in an alliance, by seat or by office: whoever speaks for a statutory partner must not read
 * what they settle among themselves.
 */
export const faultsOfAllianceMember = (kind: Kind, sector: string | null, path: string): Fault[] =>
  kind === 'alliance' && sector !== null && !OF_AN_ALLIANCE.includes(sector)
    ? [
        fault(
          'alliance/not-voluntary',
          path,
          'An alliance is made of voluntary, community and social enterprise organisations. Choose one of them.',
        ),
      ]
    : [];
