import { adminCommand } from './admin.js';
import type { Command } from './command.js';
import { letInCommand } from './let-in.js';
import { journalVerifyCommand } from './journal-verify.js';
import { mailReturnedCommand } from './mail-returned.js';
import { migrateCommand } from './migrate.js';
import { registerImportCommand } from './register-import.js';
import { riskShareCommand } from './risk-share.js';
import { schemaCommand } from './schema.js';
import { signOffVerifyCommand } from './sign-off-verify.js';
import { seedDemonstrationCommand } from './seed-demonstration.js';

export const COMMANDS: Readonly<Record<string, Command>> = {
  admin: adminCommand,
  'let-in': letInCommand,
  'mail-returned': mailReturnedCommand,
  migrate: migrateCommand,
  'register-import': registerImportCommand,
  'risk-share': riskShareCommand,
  schema: schemaCommand,
  'seed-demonstration': seedDemonstrationCommand,
  'sign-off-verify': signOffVerifyCommand,
  'journal-verify': journalVerifyCommand,
};
