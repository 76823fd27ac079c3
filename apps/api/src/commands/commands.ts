import type { Command } from './command.js';
import { journalVerifyCommand } from './journal-verify.js';
import { migrateCommand } from './migrate.js';
import { registerImportCommand } from './register-import.js';
import { schemaCommand } from './schema.js';

export const COMMANDS: Readonly<Record<string, Command>> = {
  migrate: migrateCommand,
  'register-import': registerImportCommand,
  schema: schemaCommand,
  'journal-verify': journalVerifyCommand,
};
