import { it } from '@jest/globals';
// @ts-expect-error: it is not there
import { nothing } from './not-there.js';

it('is never reached', nothing);
