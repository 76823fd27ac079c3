import { resolve } from 'node:path';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const flag = z
  .enum(['0', '1', 'true', 'false'])
  .transform((text) => text === '1' || text === 'true')
  .default(false);

/** `tcp://127.0.0.1:3310` speaks as clamd does; `command:/usr/bin/clamdscan --no-summary -` gets the file as its input. */
const scanner = z.string().regex(/^(tcp:\/\/[^\s/:]+:\d{1,5}|command:\s*\/\S.*)$/, {
  message: 'Write tcp://HOST:PORT of a clamd, or command:/PATH/OF/A/PROGRAM and its arguments.',
});

/** Who looks for viruses in files before they are handed out. */
export type ScannerSetting =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'command'; readonly program: string; readonly arguments: readonly string[] };

const shape = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  TRUSTED_PROXIES: z.string().default(''),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(20),
  DATABASE_PATIENCE: z.coerce.number().min(1).max(3_600).default(30),
  ALLOW_SINGLE_DATABASE_ROLE: flag,
  FOLKMOOT_DATA: z.string().default('.data'),
  FILE_SCANNER: scanner.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().default('folkmoot@localhost.invalid'),
  OPERATOR_NAME: z.string().default('the operator of this site'),
  OPERATOR_EMAIL: z.email().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** What the surroundings decide. Every value comes from one environment variable of the same meaning. */
export class Config {
  readonly port: number;
  readonly host: string;
  /** The address people use, without a trailing slash: links in mails and the origin check of posts are made from it. */
  readonly publicOrigin: string;
  /** Addresses of proxies whose X-Forwarded-* headers are believed (express `trust proxy`). */
  readonly trustedProxies: readonly string[];
  readonly databaseUrl: string;
  readonly databaseOwnerUrl: string;
  readonly databasePool: number;
  /** Milliseconds without a word from the database in the middle of a statement, after which its connection is given up. */
  readonly databasePatience: number;
  readonly allowSingleDatabaseRole: boolean;
  readonly dataFolder: string;
  /** Null: files are handed out as they came. */
  readonly fileScanner: ScannerSetting | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly operator: { readonly name: string; readonly email: string | null };
  readonly logLevel: string;

  constructor(env: z.infer<typeof shape>) {
    this.port = env.PORT;
    this.host = env.HOST;
    this.publicOrigin = (env.PUBLIC_ORIGIN ?? `http://${env.HOST}:${env.PORT}`).replace(/\/$/, '');
    this.trustedProxies = env.TRUSTED_PROXIES.split(',')
      .map((one) => one.trim())
      .filter(Boolean);
    this.databaseUrl = env.DATABASE_URL;
    this.databaseOwnerUrl = env.DATABASE_OWNER_URL ?? env.DATABASE_URL;
    this.databasePool = env.DATABASE_POOL;
    this.databasePatience = env.DATABASE_PATIENCE * 1_000;
    this.allowSingleDatabaseRole = env.ALLOW_SINGLE_DATABASE_ROLE;
    this.dataFolder = resolve(env.FOLKMOOT_DATA);
    this.fileScanner = env.FILE_SCANNER === undefined ? null : scannerOf(env.FILE_SCANNER);
    this.smtpUrl = env.SMTP_URL ?? null;
    this.mailFrom = env.MAIL_FROM;
    this.operator = { name: env.OPERATOR_NAME, email: env.OPERATOR_EMAIL ?? null };
    this.logLevel = env.LOG_LEVEL;
  }
}

function scannerOf(setting: string): ScannerSetting {
  const tcp = /^tcp:\/\/(.+):(\d+)$/.exec(setting);
  if (tcp) return { kind: 'tcp', host: tcp[1]!, port: Number(tcp[2]) };
  const [program = '', ...rest] = setting.slice('command:'.length).trim().split(/\s+/);
  return { kind: 'command', program, arguments: rest };
}

/** The start is refused with every wrong variable named, so that an operator mends them in one go. */
export class ConfigError extends Error {}

export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const outcome = shape.safeParse(given);
  if (outcome.success) return new Config(outcome.data);
  const lines = outcome.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(
    `The configuration is not usable. Set these environment variables:\n${lines.join('\n')}`,
  );
}
