import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_TRAIL, goAlong, retrace, visit } from '../../src/language/trail.ts';

test('the trail behaves as a history of two stacks', () => {
  const move = fc.oneof(
    fc.record({ kind: fc.constant('visit' as const), id: fc.integer({ min: 1, max: 4 }) }),
    fc.constant({ kind: 'back' as const }),
    fc.constant({ kind: 'on' as const }),
  );
  fc.assert(
    fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
      let trail = NO_TRAIL;
      const behind: number[] = [];
      let ahead: number[] = [];
      for (const step of moves) {
        if (step.kind === 'visit') {
          trail = visit(trail, step.id);
          if (behind.at(-1) !== step.id) {
            behind.push(step.id);
            ahead = [];
          }
        } else if (step.kind === 'back') {
          trail = goAlong(trail, -1);
          if (behind.length > 1) ahead.unshift(behind.pop() ?? 0);
        } else {
          trail = goAlong(trail, 1);
          const next = ahead.shift();
          if (next !== undefined) behind.push(next);
        }
        expect(trail).toEqual({ visited: [...behind, ...ahead], at: behind.length - 1 });
      }
    }),
  );
});

test('a long trail forgets its beginning', () => {
  let trail = NO_TRAIL;
  for (let id = 1; id <= 250; id++) trail = visit(trail, id);
  expect(trail.visited).toHaveLength(100);
  expect(trail.visited[trail.at]).toBe(250);
});

describe('Back and Forward on the trail', () => {
  const ABCB = [1, 2, 3, 2].reduce(visit, NO_TRAIL);

  test('go to the nearest place in their direction', () => {
    expect(retrace(ABCB, 3, -1).at).toBe(2);
    expect(retrace(goAlong(ABCB, -1), 2, -1).at).toBe(1);
    expect(retrace(goAlong(ABCB, -1), 2, 1).at).toBe(3);
  });

  test('forget nothing', () => {
    expect(retrace(ABCB, 1, -1)).toEqual({ ...ABCB, at: 0 });
    expect(retrace({ ...ABCB, at: 0 }, 3, -1)).toEqual({ ...ABCB, at: 2 });
  });

  test('of a pattern that is not on it, add a visit', () => {
    expect(retrace(ABCB, 9, -1)).toEqual(visit(ABCB, 9));
    expect(retrace(NO_TRAIL, 9, 1)).toEqual(visit(NO_TRAIL, 9));
  });
});
