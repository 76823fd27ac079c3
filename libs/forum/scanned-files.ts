import { Injectable } from '@nestjs/common';
import { newId } from '@folkmoot/kernel/id.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { FileScans } from '@folkmoot/platform/files/file-scans.js';
import { renewScannedFile } from './actions/renew-scanned-file.js';

/** A file that was posted while the scanner was away stands on every screen once it was looked at. */
@Injectable()
export class ScannedFiles {
  constructor(actions: Actions, scans: FileScans) {
    scans.whenScanned(async (fileId) => {
      // Of another area's file, or one that is not posted, it finds nothing.
      await actions.run(
        renewScannedFile,
        { requestId: newId(), fileId },
        { kind: 'job', name: 'forum.files' },
      );
    });
  }
}
