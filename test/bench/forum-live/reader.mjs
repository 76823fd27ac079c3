import WebSocket from 'ws';

const CARD = '42/live,["card",';

/** A reader's socket, spoken directly, so that a thousand fit into one process without being the bottleneck. */
export class Reader {
  onCard = () => {};

  constructor(origin, cookie) {
    this.socket = new WebSocket(`${origin.replace('http', 'ws')}/live/socket/?EIO=4&transport=websocket`, {
      headers: { cookie },
      perMessageDeflate: false,
    });
    this.ready = new Promise((resolve, reject) => {
      this.socket.on('error', reject);
      this.socket.on('message', (data) => {
        const frame = data.toString('latin1', 0, 16); // a ping is shorter
        if (frame === CARD) this.onCard(data);
        else if (frame === '2') this.socket.send('3');
        else if (frame.startsWith('0')) this.socket.send('40/live,');
        else if (frame.startsWith('40/live')) resolve();
        else if (frame.startsWith('43/live')) this.answered?.(data.toString());
        else if (frame.startsWith('44')) reject(new Error(data.toString()));
      });
    });
  }

  async watch(stream, since) {
    await this.ready;
    const answer = new Promise((resolve) => (this.answered = resolve));
    this.socket.send(`42/live,0${JSON.stringify(['watch', { stream, since }])}`);
    if ((await answer).includes('"error"')) throw new Error(await answer);
  }

  close() {
    this.socket.terminate();
  }
}

/** What a frame bears: `42/live,["card",{…}]`. */
export const cardIn = (data) => JSON.parse(data.toString().slice('42/live,'.length))[1];
