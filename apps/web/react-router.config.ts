import type { Config } from '@react-router/dev/config';
import { join } from 'node:path';
import { buildOfflineWorker } from './offline-build.js';
import { precompress } from './precompress.js';

export default {
  appDirectory: 'src',
  // The launcher builds beside what is there and puts it in its place once it is whole.
  buildDirectory: process.env.FOLKMOOT_WEB_BUILD ?? '../../dist/web',
  ssr: true,
  // A page brings its own addresses and asks for those that it links to: the whole list grows with every page of the house.
  routeDiscovery: { mode: 'lazy' },
  // At the very end: the list of addresses is written only after both builds.
  async buildEnd({ reactRouterConfig }) {
    const client = join(reactRouterConfig.buildDirectory, 'client');
    await buildOfflineWorker(client);
    await precompress(client);
  },
} satisfies Config;
