import { CoreFault } from '../core';

/** How long a request may take before it counts as no connection. */
const PATIENCE_MS = 30_000;

/** Codes of the server that the screens know by another name. */
const SPOKEN: Record<string, string> = {
  wrong_code: 'code_wrong',
  too_many_requests: 'too_many_tries',
  unavailable: 'offline',
};

/** Asks the server. Rejects with `CoreFault('offline')` when it does not answer. */
export async function ask(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...init, signal: AbortSignal.timeout(PATIENCE_MS), cache: 'no-store' });
  } catch {
    throw new CoreFault('offline');
  }
}

/** A way to ask the server: as anyone, or as someone who proves it. */
export type Send = (path: string, init: RequestInit) => Promise<Response>;

/** Sends JSON and gives the JSON that comes back. Rejects with the problem's own code. */
export async function post<T>(
  send: Send,
  path: string,
  body: unknown,
  more: Record<string, string> = {},
): Promise<T> {
  const headers = { 'Content-Type': 'application/json', ...more };
  return read<T>(await send(path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

/** Asks for JSON, or for something to be taken away. Rejects with the problem's own code. */
export async function request<T>(send: Send, method: 'GET' | 'DELETE', path: string): Promise<T> {
  return read<T>(await send(path, { method }));
}

/** Sends a text of a kind and gives the JSON that comes back. Rejects with the problem's own code. */
export async function sends<T>(
  send: Send,
  method: 'POST' | 'PUT',
  path: string,
  type: string,
  body: string,
): Promise<T> {
  return read<T>(await send(path, { method, headers: { 'Content-Type': type }, body }));
}

async function read<T>(answer: Response): Promise<T> {
  if (!answer.ok) throw await faultOf(answer);
  const text = await answer.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** The fault in a `application/problem+json` answer. Behind a broken proxy there is none: then nobody is there. */
export async function faultOf(answer: Response): Promise<CoreFault> {
  try {
    const problem = (await answer.json()) as { code?: unknown };
    if (typeof problem.code === 'string') return new CoreFault(SPOKEN[problem.code] ?? problem.code);
  } catch {
    // No JSON: not our server's words.
  }
  return new CoreFault('offline');
}
