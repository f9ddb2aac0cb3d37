import { defineConfig } from 'vite';

/** How the benchmark is packed, so that Node 20 can run it: itself, and what runs in processes of their own. */
export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: 'build/bench',
    target: 'node20',
    rolldownOptions: {
      input: {
        run: 'test/bench/run.ts',
        'serve-child': 'test/bench/serve-child.ts',
        'report-usage': 'test/bench/report-usage.ts',
      },
    },
  },
});
