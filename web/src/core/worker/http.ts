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

/** Sends JSON and gives the JSON that comes back. Rejects with the problem's own code. */
export async function post<T>(
  path: string,
  body: unknown,
  accessToken?: string,
  more: Record<string, string> = {},
): Promise<T> {
  const headers: Record<string, string> = { 'Content-Type': 'application/json', ...more };
  if (accessToken) headers['Authorization'] = `Bearer ${accessToken}`;
  return read<T>(await ask(path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

/** Asks for JSON, or for something to be taken away. Rejects with the problem's own code. */
export async function request<T>(method: 'GET' | 'DELETE', path: string, accessToken: string): Promise<T> {
  const answer = await ask(path, { method, headers: { Authorization: `Bearer ${accessToken}` } });
  return read<T>(answer);
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
