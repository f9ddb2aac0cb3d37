import { defineConfig } from 'vite';

/** Configuration that packs the soak into one file, which Node 20 can run. */
export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: 'build/soak',
    target: 'node20',
    rolldownOptions: { input: { run: 'test/soak/run.ts' } },
  },
});
