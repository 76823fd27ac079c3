import { Agent, request } from 'node:http';
import { spread } from '../lib/figures.mjs';

/** So many connections that ask one question after the other; milliseconds from the question to the last byte of its answer. */
export async function load(origin, { connections, seconds, warm, question }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times = [];
  let bytes = 0;
  let asked = 0;
  const began = performance.now();
  const measuring = began + warm * 1000;
  const end = measuring + seconds * 1000;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        const at = performance.now();
        const answer = await ask(agent, origin, question((asked += 1)));
        if (at >= measuring) {
          times.push(performance.now() - at);
          bytes += answer.length;
        }
      }
    }),
  );
  agent.destroy();
  return {
    ...spread(times),
    perSecond: Math.round(times.length / seconds),
    kb: Math.round(bytes / times.length / 102.4) / 10,
  };
}

export function ask(agent, origin, { path, body, headers = {} }) {
  return new Promise((resolve, reject) => {
    const sent = request(
      origin + path,
      {
        agent,
        method: body === undefined ? 'GET' : 'POST',
        headers:
          body === undefined
            ? headers
            : { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () => {
          const text = Buffer.concat(parts);
          if (answer.statusCode !== 200) return reject(new Error(`${answer.statusCode}: ${text}`));
          resolve(text);
        });
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}
