import { reactRouter } from '@react-router/dev/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('.'),
  plugins: [reactRouter()],
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
    // Read, and taken away again, by offline-build.ts.
    manifest: true,
    reportCompressedSize: false,
    target: 'es2022',
    emptyOutDir: true,
  },
});
