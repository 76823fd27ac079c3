import { it } from '@jest/globals';

it('is never reached', () => undefined);
throw new Error('before any test');
