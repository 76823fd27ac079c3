import { describe, expect, it } from '@jest/globals';
import { whatToDo } from './smtp-failure.js';

describe('what a mail server’s fault means', () => {
  it.each([
    ['refused for good', { responseCode: 550, handedOver: true }, 1, 'give up'],
    ['not now, after reading it', { responseCode: 451, handedOver: true }, 1, 'again'],
    ['not now, at the greeting', { responseCode: 421, handedOver: false }, 1, 'again'],
    ['our password refused', { code: 'EAUTH', responseCode: 535, handedOver: false }, 1, 'again'],
    ['nobody there', { handedOver: false }, 1, 'again'],
    ['nobody there for the eighth time', { handedOver: false }, 8, 'give up'],
    ['silent after it had everything', { handedOver: true }, 1, 'leave'],
    ['silent after it had everything, the eighth time', { handedOver: true }, 8, 'leave'],
  ] as const)('%s', (_, fault, attempts, course) => expect(whatToDo(fault, attempts)).toBe(course));
});
