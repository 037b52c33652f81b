import { createServer } from 'node:net';

/** Below the ports that a system gives to whoever asks for any: nobody comes by one of these by chance. */
const LOWEST = 20_000;
const HIGHEST = 31_999;

const given = new Set<number>();

/** A port on the loopback that nobody listens on, and that this process gave to nobody before. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST + 1));
    if (given.has(port) || !(await isFree(port))) continue;
    given.add(port);
    return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  const listens = await new Promise<boolean>((resolve) => {
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (listens) await new Promise((resolve) => probe.close(resolve));
  return listens;
}
