import { Injectable } from '@nestjs/common';
import { newId } from '@folkmoot/kernel/id.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { FileScans } from '@folkmoot/platform/files/file-scans.js';
import { renewScannedEvidence } from './actions/renew-scanned-evidence.js';

/** A file that was brought while the scanner was away stands on every screen once it was looked at. */
@Injectable()
export class ScannedEvidence {
  constructor(actions: Actions, scans: FileScans) {
    scans.whenScanned(async (fileId) => {
      // Of another area's file it finds nothing.
      await actions.run(
        renewScannedEvidence,
        { requestId: newId(), fileId },
        { kind: 'job', name: 'commitments.files' },
      );
    });
  }
}
