import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JSON_EXPORT } from '../../../src/language/export/json.ts';
import { neighbourLookup } from '../../../src/language/link.ts';
import { anyLanguage } from '../../fixtures/any-language.ts';
import { smallLanguage } from './small-language.ts';

test('the shape is the one that the README tells', () => {
  expect(JSON_EXPORT.write(smallLanguage())).toBe(`{
  "version": 1,
  "title": "Small & Fine",
  "description": "",
  "license": "CC0-1.0",
  "repository": "",
  "scales": [
    {
      "number": 1,
      "name": "Large",
      "description": "All of it."
    },
    {
      "number": 2,
      "name": "Scale 2",
      "description": ""
    }
  ],
  "patterns": [
    {
      "id": 1,
      "name": "Say \\"Yes\\", <b>&",
      "status": "written",
      "scale": 1,
      "confidence": 2,
      "ai": true,
      "tags": [
        "a;b",
        "c"
      ],
      "larger": [],
      "smaller": [
        2,
        7
      ],
      "related": [],
      "file": "sub/001-say-yes.md"
    },
    {
      "id": 2,
      "name": "=SUM(A1)",
      "status": "written",
      "scale": 2,
      "confidence": 0,
      "ai": false,
      "tags": [],
      "larger": [
        1
      ],
      "smaller": [],
      "related": [],
      "file": "002-sum.md"
    },
    {
      "id": 7,
      "name": "Far Away",
      "status": "unwritten",
      "scale": 2,
      "confidence": null,
      "ai": null,
      "tags": [],
      "larger": [
        1
      ],
      "smaller": [],
      "related": [],
      "file": null
    }
  ],
  "links": [
    {
      "larger": 1,
      "smaller": 2,
      "declaredBy": "both"
    },
    {
      "larger": 1,
      "smaller": 7,
      "declaredBy": "larger"
    }
  ]
}
`);
});

test('nothing of a language is lost but the addresses of its pages', () => {
  fc.assert(
    fc.property(anyLanguage, (language) => {
      const neighbours = neighbourLookup(language.links);
      const { version, patterns, ...rest } = JSON.parse(JSON_EXPORT.write(language)) as Record<
        string,
        unknown
      >;
      const { patterns: expected, ...others } = language;
      expect(version).toBe(1);
      expect(rest).toEqual(others);
      expect(patterns).toEqual(
        expected.map((pattern) => {
          const { slug, ...kept } = pattern;
          expect(JSON_EXPORT.write(language)).not.toContain(`"slug": "${slug}"`);
          return { confidence: null, ai: null, tags: [], file: null, ...kept, ...neighbours(pattern.id) };
        }),
      );
    }),
  );
});
