import type { Config } from '@react-router/dev/config';
import { join } from 'node:path';
import { buildOfflineWorker } from './offline-build.js';
import { precompress } from './precompress.js';

export default {
  appDirectory: 'src',
  // The launcher builds beside what is there and puts it in its place once it is whole.
  buildDirectory: process.env.FOLKMOOT_WEB_BUILD ?? '../../dist/web',
  ssr: true,
  // Every page is server-rendered: the list of addresses goes with the page, not in a request of its own.
  routeDiscovery: { mode: 'initial' },
  // At the very end: the list of addresses is written only after both builds.
  async buildEnd({ reactRouterConfig }) {
    const client = join(reactRouterConfig.buildDirectory, 'client');
    await buildOfflineWorker(client);
    await precompress(client);
  },
} satisfies Config;
