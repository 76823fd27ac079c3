import { reactRouter } from '@react-router/dev/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The editor's binding to the shared text asks what was typed without saying where the cursor is; ours knows. */
const typedHere: Plugin = {
  name: 'typed-here',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === 'lib0/diff' && importer?.includes('/@tiptap/y-tiptap/')
      ? at('src/features/plans/editor/typed-here.ts')
      : null,
};

export default defineConfig({
  root: at('.'),
  plugins: [typedHere, reactRouter()],
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
