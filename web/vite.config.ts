import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { appWords } from './build/app-words';
import { pack } from './build/pack';
import { precache } from './build/precache';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Where `cargo xtask serve` listens; `npm run dev` hands it everything that is not the app itself. */
const server = process.env['KRING_SERVER'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), appWords(), precache(), pack()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { index: `${here}index.html`, sw: `${here}src/shell/sw.ts` },
      output: {
        entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: {
    fs: { allow: ['..'] },
    proxy: {
      '/v1': { target: server, ws: true },
      '/demo': server,
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts'],
    restoreMocks: true,
    setupFiles: ['src/test/patience.ts'],
    testTimeout: 15_000,
  },
});
