import { inject } from 'vitest';
import { openFirefox } from './open-firefox.ts';
import { shortRun } from './short-run.ts';

const { firefox } = inject('programs');

shortRun({ name: 'Firefox', needs: ['firefox'], open: () => openFirefox(firefox ?? '') });
