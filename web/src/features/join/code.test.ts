import { expect, it } from 'vitest';
import { cleanCode, codeFromScan } from './code';

it('reads a code as people type it', () => {
  expect(cleanCode(' k4p-w7m ')).toBe('K4PW7M');
  expect(cleanCode('K4PW7MXX')).toBe('K4PW7M');
});

it('finds the code in what was scanned', () => {
  expect(codeFromScan('https://kring.example/#/join/K4PW7M')).toBe('K4PW7M');
  expect(codeFromScan('k4p w7m')).toBe('K4PW7M');
  expect(codeFromScan('https://elsewhere.example/')).toBeNull();
});
