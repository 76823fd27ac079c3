import { Injectable } from '@nestjs/common';
import { SignOffSubjects } from '@folkmoot/sign-off/contract/sign-off-subjects.js';
import { sealManifest } from '@folkmoot/sign-off/contract/open-sign-off.js';
import { AGREEMENT_VERSION } from './contract/agreement-events.js';
import { newerVersion, versionById } from './storage/agreement.store.js';
import { agreementTermsShape } from './terms/agreement-terms.js';
import { differences } from './terms/differences.js';
import { manifestOf } from './terms/manifest.js';

/** What boards read when they are asked for a version: where it is, and what a later one would change. */
@Injectable()
export class AgreementSignOff {
  constructor(subjects: SignOffSubjects) {
    subjects.register({
      kind: AGREEMENT_VERSION,
      async link(queries, scope, id) {
        const seen = await versionById(queries, scope, id);
        if (!seen) return null;
        const { agreement, version } = seen;
        return {
          label: `Agreement ${String(agreement.number)}, version ${String(version.n)}: ${agreement.title}`,
          path: `/${agreement.place}/agreements/${String(agreement.number)}`,
        };
      },
      async current(queries, scope, id) {
        const newer = await newerVersion(queries, scope, id);
        return newer && sealManifest(manifestOf(newer.agreement, newer.version)).text;
      },
      differences: (signed, now) => differences(read(signed), read(now)),
    });
  }
}

function read(manifest: string): Parameters<typeof differences>[0] {
  const told = JSON.parse(manifest) as {
    effectiveFrom: string | null;
    effectiveTo: string | null;
    terms: unknown;
  };
  return { ...told, terms: agreementTermsShape.parse(told.terms) };
}
