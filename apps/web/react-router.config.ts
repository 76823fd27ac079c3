import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'src',
  buildDirectory: '../../dist/web',
  ssr: true,
  // Every page is server-rendered: the list of addresses goes with the page, not in a request of its own.
  routeDiscovery: { mode: 'initial' },
} satisfies Config;
