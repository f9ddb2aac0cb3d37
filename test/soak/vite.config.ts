import { defineConfig } from 'vite';

/** How the soak is packed, so that Node 20 can run it. */
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
