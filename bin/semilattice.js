#!/usr/bin/env node
import '../build/semilattice.js';
