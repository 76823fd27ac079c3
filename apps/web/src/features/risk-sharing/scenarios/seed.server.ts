import { randomInt } from 'node:crypto';

/** A seed that nobody chose; it is kept with the scenario. */
export const newSeed = (): string => String(randomInt(1, 2 ** 47));
