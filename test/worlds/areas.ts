import { setBoundary } from '@folkmoot/partnerships/actions/set-boundary.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { must, type PartnershipWorld } from './partnerships.js';

/** Three invented areas as the register’s lists would tell them: two councils that stand and one that ended in 2023. */
export async function knownAreas(app: TestApp): Promise<void> {
  await app.database.rows(
    `INSERT INTO partnerships.area (code, kind, name, nhs, since, until, source, as_at) VALUES
       ('E06000901', 'lad', 'Westfield', NULL, NULL, NULL, 'spec', '2026-01-01'),
       ('E06000902', 'lad', 'Eastmoor', NULL, NULL, NULL, 'spec', '2026-01-01'),
       ('E07000903', 'lad', 'Old Eastmoor', NULL, NULL, '2023-04-01', 'spec', '2026-01-01')`,
    [],
  );
  await app.database.rows(
    `INSERT INTO partnerships.area_succession ("from", "to", since, source, as_at) VALUES ('E07000903', 'E06000902', '2023-04-01', 'spec', '2026-01-01')`,
    [],
  );
}

/** A square of each of two areas, side by side, as a file of outlines would have brought them. */
export async function outlined(app: TestApp): Promise<void> {
  await app.database.rows(
    `INSERT INTO partnerships.area_boundary (code, path, "left", top, "right", bottom, corners, source, as_at) VALUES
       ('E06000901', 'M0 0l900 0 0 900 -900 0z', 0, 0, 900, 900, 4, 'spec', '2026-01-01'),
       ('E06000902', 'M900 0l900 0 0 900 -900 0z', 900, 0, 1800, 900, 4, 'spec', '2026-01-01')`,
    [],
  );
}

/** The place of the world has a boundary of a known area and one that ended, and neighbourhoods. */
export async function bounded(app: TestApp, { place, secretary }: PartnershipWorld): Promise<void> {
  await knownAreas(app);
  await outlined(app);
  await must(
    app,
    setBoundary,
    {
      partnershipId: place.id,
      areas: 'E06000901\nE07000903',
      neighbourhoods: 'North: 600\nSouth: E06000901',
      seen: 0,
      effectiveFrom: app.clock.today(),
    },
    secretary,
  );
}

/** Where the patients of a trust live, as the published table would have told. */
export async function patientsKnown(app: TestApp, trust: string): Promise<void> {
  await app.database.rows(
    `INSERT INTO partnerships.organisation_identifier (organisation_id, scheme, value) VALUES ($1, 'ods', 'RZZ')`,
    [trust],
  );
  await app.database.rows(
    `INSERT INTO partnerships.trust_patients (trust, area, kind, share, as_at) VALUES
       ('RZZ', 'E06000901', 'lad', 0.7, '2026-01-01'), ('RZZ', 'E06000902', 'lad', 0.2, '2026-01-01'), ('RZZ', 'E54000901', 'icb', 0.9, '2026-01-01')`,
    [],
  );
}
