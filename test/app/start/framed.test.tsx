import { expect, test } from 'vitest';
import { isFramedElsewhere, leaveFrame } from '../../../src/app/start/framed.ts';

/** A window at an origin, in a frame of a page at another. */
const framedBy = (top: unknown) =>
  ({ location: { origin: 'https://a.example' }, top }) as unknown as Parameters<typeof isFramedElsewhere>[0];

test('a page of the same origin may frame a page, another may not', () => {
  expect(isFramedElsewhere(framedBy({ location: { origin: 'https://a.example' } }))).toBe(false);
  expect(isFramedElsewhere(framedBy({ location: { origin: 'https://b.example' } }))).toBe(true);
  const hidden = {
    get location(): never {
      throw new Error('blocked');
    },
  };
  expect(isFramedElsewhere(framedBy(hidden))).toBe(true);
});

test('a framed page becomes a link that opens it by itself', () => {
  document.title = 'A <Language>';
  document.body.innerHTML = '<div id="app">All of it</div>';
  leaveFrame(document);
  const link = document.querySelector('a');
  expect(document.body.textContent).not.toContain('All of it');
  expect(link).toMatchObject({ href: window.location.href, target: '_blank', rel: 'noopener' });
  expect(link?.textContent).toBe('A <Language>');
});
