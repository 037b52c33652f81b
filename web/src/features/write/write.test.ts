import { describe, expect, it } from 'vitest';
import { fit } from './small-photo';
import { entryFrom, isBlank } from './to-entry';
import { writtenLanguage } from './written-language';

describe('a photo', () => {
  it('keeps its shape, and never grows', () => {
    expect(fit(4000, 3000, 1600)).toEqual({ width: 1600, height: 1200 });
    expect(fit(300, 200, 1600)).toEqual({ width: 300, height: 200 });
    expect(fit(9000, 2, 1600)).toEqual({ width: 1600, height: 1 });
  });
});

describe('an entry', () => {
  const made = { id: 'e', at: 5, language: 'nl', meeting: null };
  const draft = { kind: 'compliment', body: ' Dank ', replyTo: null, about: 'p', attachments: [] } as const;

  it('carries the words without the space around them', () => {
    expect(entryFrom({ ...draft, attachments: [] }, made)).toMatchObject({
      kind: 'compliment',
      body: 'Dank',
      about: 'p',
      lang: 'nl',
      at: 5,
    });
  });

  it('is a plain message when it answers, and is for nobody in particular', () => {
    const replyTo = { author: 'a', month: '2026-11', entry: 'x' };
    expect(entryFrom({ ...draft, attachments: [], replyTo }, made)).toMatchObject({
      kind: 'note',
      about: null,
      replyTo,
    });
  });

  it('knows a script when it sees one', () => {
    expect(writtenLanguage('مرحبا', 'nl')).toBe('ar');
    expect(writtenLanguage('Hallo', 'en')).toBe('en');
  });

  it('is blank until something is there', () => {
    expect(isBlank({ ...draft, attachments: [], body: ' \n' })).toBe(true);
    expect(isBlank({ ...draft, attachments: [] })).toBe(false);
  });
});
