import { Area } from '@folkmoot/platform/database/area.js';
import { PlaceResolver } from './graphql/place.resolver.js';
import { Places1763700150000 } from './storage/migrations/1763700150000-places.js';
import { Register1763700100000 } from './storage/migrations/1763700100000-register.js';
import { registerTables } from './storage/register.tables.js';

/** Organisations, the bodies they meet in, their seats, and who speaks for whom. */
@Area({
  tables: registerTables,
  migrations: [Register1763700100000, Places1763700150000],
  providers: [PlaceResolver],
})
export class PartnershipsModule {}
