import { FluentBundle, FluentResource } from '@fluent/bundle';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundle } from './bundles';
import { dutch } from './dutch';
import { english } from './english';

const keys = (sources: readonly string[]) =>
  sources.flatMap((source) => [...source.matchAll(/^([a-z][\w-]*) =/gmu)].map((match) => match[1] ?? ''));

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/u.test(file) && !/\.test\.tsx?$|core\/|testing\//u.test(file),
);
const code = files.map((file) => readFileSync(`src/${file}`, 'utf8')).join('\n');

describe('the texts', () => {
  it('are the same set in both languages, each once', () => {
    const nl = keys(dutch);
    expect(new Set(nl).size).toBe(nl.length);
    expect(keys(english).sort()).toEqual(nl.sort());
  });

  it('can all be read by Fluent', () => {
    expect(() => bundle('nl', dutch)).not.toThrow();
    expect(() => bundle('en', english)).not.toThrow();
    for (const source of [...dutch, ...english]) {
      expect(new FluentResource(source).body.length).toBe(keys([source]).length);
    }
  });

  it('hold every text that the code names in full', () => {
    const made = new FluentBundle('nl');
    for (const source of dutch) made.addResource(new FluentResource(source));
    const named = [...code.matchAll(/\bt\('([\w-]+)'/gu), ...code.matchAll(/<Localized id="([\w-]+)"/gu)];
    const missing = named.map((match) => match[1] ?? '').filter((id) => !made.hasMessage(id));
    expect(missing).toEqual([]);
  });
});
