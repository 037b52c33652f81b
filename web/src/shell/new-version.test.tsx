import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { coffeeGroup } from '../testing/coffee-group';
import { show } from '../testing/show';
import { keepBeforeReload } from '../ui/keeping/before-reload';
import { NewVersion } from './NewVersion';
import { watchForNewVersion, type VersionListener } from './service-worker';

vi.mock('./service-worker', () => ({ watchForNewVersion: vi.fn(), takeOver: vi.fn() }));
afterEach(cleanup);

async function newVersion(kept: boolean) {
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
  let listener: VersionListener | undefined;
  vi.mocked(watchForNewVersion).mockImplementation((given) => {
    listener = given;
    return () => undefined;
  });
  const stop = keepBeforeReload(() => Promise.resolve(kept));
  await show(coffeeGroup('member'), <NewVersion />);
  await act(async () => listener?.onWaiting({} as ServiceWorker));
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Vernieuw nu' })));
  await act(async () => listener?.onTakenOver());
  stop();
  return reload;
}

it('loads the new version when everything is kept', async () => {
  expect(await newVersion(true)).toHaveBeenCalledOnce();
});

it('does not load it while something could not be kept, and says so', async () => {
  const reload = await newVersion(false);
  expect(reload).not.toHaveBeenCalled();
  expect(screen.getByRole('status').textContent).toContain('Nog niet alles is bewaard.');
});
