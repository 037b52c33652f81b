import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { coffeeGroup } from '../../testing/coffee-group';
import { show } from '../../testing/show';
import Ended from './Ended';

afterEach(cleanup);

it('says what became of it, and forgets which group was open', async () => {
  localStorage.setItem('kring-last-group', 'space-1');
  const onRead = vi.fn();
  await show(coffeeGroup('nobody'), <Ended ended={{ sent: 2, kept: 1, lost: 0 }} onRead={onRead} />);
  expect(screen.getByRole('heading', { name: 'Kring is hier leeg' })).toBeTruthy();
  expect(screen.getByText('2 dingen zijn eerst nog verstuurd.')).toBeTruthy();
  expect(screen.getByText(/1 tekst kon niet meer in de groep/u)).toBeTruthy();
  expect(screen.queryByText(/gingen niet mee/u)).toBeNull();
  expect(localStorage.getItem('kring-last-group')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Naar het begin' }));
  expect(onRead).toHaveBeenCalled();
});
