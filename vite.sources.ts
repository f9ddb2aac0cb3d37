import { defineConfig } from 'vite';
import { siteConfig } from './src/source/build/site-config.ts';
import { createEditorEndpoint } from './src/source/serve/editor-endpoint.ts';
import { guard } from './src/source/serve/guard.ts';
import { serveFolder } from './src/source/serve/serve-folder.ts';

const FOLDER = 'patterns';
const editor = createEditorEndpoint();

/** How `npm run dev` serves the shipped language with the app from its sources, for people who change the app. */
export default defineConfig({
  ...siteConfig({ base: '/', plugins: [guard(FOLDER, editor), serveFolder(FOLDER, editor)] }),
  logLevel: 'info',
});
