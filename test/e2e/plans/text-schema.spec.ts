import { expect, it } from '@jest/globals';
import { TEXT_SCHEMA_VERSION } from '@folkmoot/plans/domain/text-schema.js';
import { TEXT_SCHEMA_VERSION as KNOWN } from '../../../apps/web/src/features/plans/editor/text-schema-version.js';

// The web may not import an area, so the number stands in both: an editor that fell behind would be turned away by the server.
it('the editor knows the version of the text that the server asks for', () => {
  expect(KNOWN).toBe(TEXT_SCHEMA_VERSION);
});
