import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** Nest's log lines as one JSON object each on standard output: level, time, context, message. */
export class PinoLogger implements LoggerService {
  private readonly out: Logger;

  constructor(level: string) {
    this.out = pino({
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    });
  }

  log(message: unknown, context?: string): void {
    this.out.info({ context }, String(message));
  }
  warn(message: unknown, context?: string): void {
    this.out.warn({ context }, String(message));
  }
  error(message: unknown, ...rest: unknown[]): void {
    const [stack, context] = rest.length > 1 ? rest : [undefined, rest[0]];
    const error = message instanceof Error ? { err: message } : {};
    this.out.error(
      { context, stack, ...error },
      message instanceof Error ? message.message : String(message),
    );
  }
  debug(message: unknown, context?: string): void {
    this.out.debug({ context }, String(message));
  }
  verbose(message: unknown, context?: string): void {
    this.out.trace({ context }, String(message));
  }
  fatal(message: unknown, context?: string): void {
    this.out.fatal({ context }, String(message));
  }
}
