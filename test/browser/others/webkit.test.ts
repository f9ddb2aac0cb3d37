import { inject } from 'vitest';
import { openWebKit } from './open-webkit.ts';
import { shortRun } from './short-run.ts';

const { webkitDriver, xvfb } = inject('programs');

shortRun({
  name: 'WebKitGTK',
  needs: ['webkitDriver', 'xvfb'],
  open: () => openWebKit(webkitDriver ?? '', xvfb ?? ''),
});
