import { reactRouter } from '@react-router/dev/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { precompress } from './precompress.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('.'),
  plugins: [reactRouter(), precompress()],
  resolve: {
    alias: [
      { find: /^@folkmoot\//, replacement: `${at('../../libs')}/` },
      { find: 'nhsuk-images', replacement: at('../../node_modules/nhsuk-frontend/dist/nhsuk/assets/images') },
    ],
    dedupe: ['react', 'react-dom', 'yjs', '@tiptap/core', '@tiptap/pm'],
  },
  css: { preprocessorOptions: { scss: { loadPaths: [at('../../node_modules')], quietDeps: true } } },
  build: {
    // The content security policy allows no data: scripts or fonts, and small files compress better apart.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    target: 'es2022',
    emptyOutDir: true,
  },
});
