import { connect, createServer } from 'node:net';

/** Stands between a program and its database and counts the statements that are executed: the messages `Execute` and `Query`. */
export async function statementCounter(databaseUrl) {
  const target = new URL(databaseUrl);
  let statements = 0;
  const server = createServer((client) => {
    const database = connect(Number(target.port || 5432), target.hostname);
    client.on('error', () => database.destroy());
    database.on('error', () => client.destroy());
    database.pipe(client);
    let rest = Buffer.alloc(0);
    let greeted = false;
    client.on('data', (data) => {
      database.write(data);
      rest = Buffer.concat([rest, data]);
      for (;;) {
        const head = greeted ? 5 : 4;
        if (rest.length < head) return;
        const length = rest.readInt32BE(greeted ? 1 : 0) + (greeted ? 1 : 0);
        if (rest.length < length) return;
        if (greeted && (rest[0] === 0x45 || rest[0] === 0x51)) statements += 1;
        greeted = true;
        rest = rest.subarray(length);
      }
    });
    client.on('close', () => database.destroy());
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(server.address().port);
  return {
    url: url.href,
    get statements() {
      return statements;
    },
    close: () => server.close(),
  };
}
