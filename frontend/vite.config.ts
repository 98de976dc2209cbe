import { defineConfig } from 'vitest/config';

/** Entry names are stable, because the templates name them; everything else carries its content's hash. */
export default defineConfig({
  base: './',
  publicDir: false,
  build: {
    outDir: '../target/classes/static',
    emptyOutDir: false,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    // Colours are written with light-dark(), which must reach the browser as it is.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    target: 'es2022',
    rollupOptions: {
      input: {
        lab: 'src/lab/lab.ts',
        catalogue: 'src/catalogue/catalogue.ts',
        compare: 'src/compare/compare.ts',
        api: 'src/api/api.ts',
        'loop-timeline': 'src/timeline/loop-timeline.ts',
      },
      // A page of somebody else's imports loop-timeline.js for what it exports.
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: (asset) => (asset.names.includes('style.css') ? 'style.css' : 'assets/[name]-[hash][extname]'),
      },
    },
  },
  test: {
    environment: 'happy-dom',
    // A document for each file takes ten times as long as all tests; so they share one, made fresh.
    setupFiles: ['test/fresh.ts'],
    pool: 'threads',
    isolate: false,
    include: ['test/**/*.test.ts'],
  },
});
