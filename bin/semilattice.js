#!/usr/bin/env node
import module from 'node:module';
import { fileURLToPath } from 'node:url';

// From version 22.1 on, Node keeps what it compiled, so that the next run starts sooner. It is kept within the package:
// whoever can write there can change the program anyway. Where nobody can, nothing is kept.
module.enableCompileCache?.(
  fileURLToPath(new URL('../node_modules/.cache/semilattice/code', import.meta.url)),
);
await import('../build/semilattice.js');
