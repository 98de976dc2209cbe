import { defineConfig } from 'vite';

/** One file with everything in it, for pages that carry their run with them. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: '../target/classes/static',
    emptyOutDir: false,
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    lib: { entry: 'src/replay/replay.ts', formats: ['iife'], name: 'replay', fileName: () => 'replay.js' },
  },
});
