import { newId } from '@folkmoot/kernel/id.js';

/**
 * Minted by the loader and carried in a hidden field, so that a post repeated after a lost answer is answered
 * once. After a refusal the form keeps it (nothing was done under it).
 */
export const requestId = (): string => newId();
