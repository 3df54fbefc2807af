import { defineConfig } from 'vite';

/** The console: static files under `/console`, made by the last step of `npm run build`. */
export default defineConfig({
  root: 'src/console/web',
  base: '/console/',
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: '../../../dist/src/console/web',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
});
