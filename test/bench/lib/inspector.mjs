import WebSocket from 'ws';

/** A server begun with `--inspect`: asks it to collect its garbage, and what is left, without any code of ours in it. */
export async function inspector(port) {
  const [{ webSocketDebuggerUrl }] = await (await fetch(`http://127.0.0.1:${port}/json`)).json();
  const socket = new WebSocket(webSocketDebuggerUrl, { perMessageDeflate: false });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const waiting = new Map();
  let next = 0;
  socket.on('message', (data) => {
    const { id, result } = JSON.parse(data.toString());
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  const ask = (method) =>
    new Promise((resolve) => {
      waiting.set((next += 1), resolve);
      socket.send(JSON.stringify({ id: next, method }));
    });
  return {
    collect: () => ask('HeapProfiler.collectGarbage'),
    heapMb: async () => (await ask('Runtime.getHeapUsage')).usedSize / 1024 ** 2,
    close: () => socket.close(),
  };
}
