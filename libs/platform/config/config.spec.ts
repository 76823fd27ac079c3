import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from './config.js';

const enough = { DATABASE_URL: 'postgres://app@127.0.0.1/folkmoot' };

describe('reading the configuration', () => {
  it('needs only the database, and then serves this machine alone', () => {
    const config = readConfig(enough);
    expect([config.host, config.port, config.publicOrigin]).toEqual([
      '127.0.0.1',
      3000,
      'http://127.0.0.1:3000',
    ]);
    expect(config.databaseOwnerUrl).toBe(enough.DATABASE_URL);
  });

  it('names every wrong variable at once', () => {
    const wrong = {
      DATABASE_URL: 'mysql://x/y',
      PORT: 'eighty',
      SMTP_URL: 'mail.example.org',
      OPERATOR_EMAIL: 'nobody',
    };
    expect(() => readConfig(wrong)).toThrow(ConfigError);
    for (const name of Object.keys(wrong)) expect(() => readConfig(wrong)).toThrow(name);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ ...enough, PORT: '', SMTP_URL: '' }).port).toBe(3000);
  });

  it('keeps one form of the public address, without a slash at its end', () => {
    expect(readConfig({ ...enough, PUBLIC_ORIGIN: 'https://folkmoot.example/' }).publicOrigin).toBe(
      'https://folkmoot.example',
    );
  });

  it('reads switches as words people use', () => {
    expect(readConfig({ ...enough, ALLOW_SINGLE_DATABASE_ROLE: '1' }).allowSingleDatabaseRole).toBe(true);
    expect(() => readConfig({ ...enough, ALLOW_SINGLE_DATABASE_ROLE: 'perhaps' })).toThrow(
      'ALLOW_SINGLE_DATABASE_ROLE',
    );
  });
});
