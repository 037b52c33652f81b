import { expect, it } from 'vitest';
import { cleanCode, readScan } from './code';

it('reads a code as people type it', () => {
  expect(cleanCode(' k4p-w7m ')).toBe('K4PW7M');
  expect(cleanCode('K4PW7MXX')).toBe('K4PW7M');
});

it('finds the code in what was scanned, and knows a group on another Kring', () => {
  const here = 'https://kring.example';
  expect(readScan('https://kring.example/#/join/K4PW7M', here)).toEqual({ is: 'code', code: 'K4PW7M' });
  expect(readScan('k4p w7m', here)).toEqual({ is: 'code', code: 'K4PW7M' });
  expect(readScan('https://kring.elsewhere/#/join/K4PW7M', here)).toEqual({ is: 'elsewhere' });
  expect(readScan('https://kring.example/#/recover/K4PW7MQR', here)).toEqual({
    is: 'recovery',
    code: 'K4PW7MQR',
  });
  expect(readScan('https://kring.elsewhere/#/recover/K4PW7MQR', here)).toEqual({ is: 'elsewhere' });
  expect(readScan('https://elsewhere.example/', here)).toBeNull();
});
