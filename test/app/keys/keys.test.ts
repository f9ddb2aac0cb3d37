import { describe, expect, test } from 'vitest';
import { type Press, actionOf } from '../../../src/app/keys/keys.ts';

const press = (key: string, rest: Partial<Press> = {}): Press => ({
  key,
  isModified: false,
  isShifted: false,
  isRepeated: false,
  where: 'map',
  singleKeys: true,
  ...rest,
});

describe('keys', () => {
  test('arrows, Home, End, Page and Enter act on the map alone', () => {
    const keys = [
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageUp',
      'PageDown',
      'Enter',
    ];
    expect(keys.map((key) => actionOf(press(key)))).toEqual([
      'larger',
      'smaller',
      'left',
      'right',
      'first',
      'last',
      'above',
      'below',
      'open',
    ]);
    for (const key of keys) expect(actionOf(press(key, { where: 'elsewhere' }))).toBeNull();
  });

  test('nothing acts while typing, in a dialog, or with a modifier', () => {
    for (const key of ['ArrowUp', 'Enter', 'Escape', '?', 'w', 'm', 'o', 'f', '+', '-', '0']) {
      expect(actionOf(press(key, { where: 'text' }))).toBeNull();
      expect(actionOf(press(key, { where: 'dialog' }))).toBeNull();
      expect(actionOf(press(key, { isModified: true }))).toBeNull();
    }
  });

  test('characters that are typed with Shift count, other keys with Shift are the browser’s', () => {
    expect(actionOf(press('?', { isShifted: true }))).toBe('help');
    expect(actionOf(press('+', { isShifted: true }))).toBe('zoom-in');
    expect(actionOf(press('ArrowUp', { isShifted: true }))).toBeNull();
    expect(actionOf(press('Escape', { isShifted: true }))).toBeNull();
  });

  test('single characters can be confined to the map; Escape cannot', () => {
    const quiet = { singleKeys: false, where: 'elsewhere' } as const;
    for (const key of ['?', 'w', '+', '0']) {
      expect(actionOf(press(key, { where: 'elsewhere' }))).not.toBeNull();
      expect(actionOf(press(key, quiet))).toBeNull();
      expect(actionOf(press(key, { singleKeys: false }))).not.toBeNull();
    }
    expect(actionOf(press('Escape', quiet))).toBe('step-back');
  });

  test('a key held down moves on, but opens nothing twice', () => {
    expect(actionOf(press('ArrowRight', { isRepeated: true }))).toBe('right');
    for (const key of ['Enter', 'Escape', 'w', '?'])
      expect(actionOf(press(key, { isRepeated: true }))).toBeNull();
  });

  test('a name that every object has is no key', () => {
    expect(actionOf(press('constructor'))).toBeNull();
  });
});
