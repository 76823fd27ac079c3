import { connect, createServer } from 'node:net';

/**
 * Stands between a program and its database and counts the statements that are executed: the messages `Execute` and `Query`; apart
 * those whose text matches, however often they were prepared before.
 */
export async function statementCounter(databaseUrl, pattern = null) {
  const target = new URL(databaseUrl);
  let statements = 0;
  let matching = 0;
  // The names of prepared statements are made of their texts, and so mean the same on every connection.
  const wanted = new Set();
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
        if (greeted && pattern) {
          const words = rest.toString('utf8', 5, length).split('\0');
          if (rest[0] === 0x50 && pattern.test(words[1])) wanted.add(words[0]); // Parse: name, text
          if (rest[0] === 0x42 && wanted.has(words[1])) matching += 1; // Bind: portal, name
        }
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
    get matching() {
      return matching;
    },
    close: () => server.close(),
  };
}
