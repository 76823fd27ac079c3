import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { readConfig } from '../config/config.js';
import { FileScanner } from './file-scanner.js';

const scannerOf = (setting: string) =>
  new FileScanner(readConfig({ DATABASE_URL: 'postgres://a@b/c', FILE_SCANNER: setting }).fileScanner);
const bytes = Buffer.alloc(200_000, 'x');

describe('a clamd', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.close();
  });

  /** Reads as clamd does, and answers with what `said` makes of the file. */
  const clamd = async (said: (file: Buffer) => string): Promise<FileScanner> => {
    server = createServer((socket) => {
      let came = Buffer.alloc(0);
      socket.on('error', () => undefined);
      socket.on('data', (data: Buffer) => {
        came = Buffer.concat([came, data]);
        let at = 'zINSTREAM\0'.length;
        const file: Buffer[] = [];
        while (at + 4 <= came.length) {
          const size = came.readUInt32BE(at);
          if (size === 0) return void socket.end(`${said(Buffer.concat(file))}\0`);
          file.push(came.subarray(at + 4, at + 4 + size));
          at += 4 + size;
        }
      });
    });
    await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
    return scannerOf(`tcp://127.0.0.1:${(server.address() as AddressInfo).port}`);
  };

  it('gets all the bytes, and says clean or not', async () => {
    const scanner = await clamd((file) =>
      file.includes('virus') ? 'stream: Eicar-Test FOUND' : 'stream: OK',
    );
    expect(await scanner.scan(bytes)).toBe('clean');
    expect(await scanner.scan(Buffer.concat([bytes, Buffer.from('a virus')]))).toBe('refused');
  });

  it('that says anything else has not looked', async () => {
    const scanner = await clamd(() => 'INSTREAM size limit exceeded. ERROR');
    expect(await scanner.scan(bytes)).toBe('away');
    expect(scanner.trouble).toContain('size limit exceeded');
  });

  it('that is not there has not looked', async () => {
    expect(await scannerOf('tcp://127.0.0.1:1').scan(bytes)).toBe('away');
  });
});

describe('a program', () => {
  it.each([
    ['/bin/cat', 'clean'],
    ['/bin/false', 'refused'],
    ['/nowhere/scan', 'away'],
  ])('%s says by its end that it is %s', async (program, said) => {
    expect(await scannerOf(`command:${program} -`).scan(bytes)).toBe(said);
  });

  it('is asked for in words that can be understood', () => {
    expect(() => scannerOf('clamav')).toThrow('FILE_SCANNER');
  });
});
