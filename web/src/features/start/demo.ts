import type { Title } from '../../core/types/Title';

/** Someone of the made-up groups of a trial server, as `/demo/hints` tells. */
export interface DemoPerson {
  name: string;
  title: Title;
  email: string;
  /** The name of the group they are in, and the code to join it as somebody new. */
  group: string;
  joinCode: string;
}

interface DemoLetter {
  to: string;
  subject: string;
}

/** The people of a trial server; none from any other server, or without a connection. */
export async function demoPeople(): Promise<readonly DemoPerson[]> {
  return (await list<DemoPerson>('/demo/hints')) ?? [];
}

/**
 * The newest sign-in code that a trial server "sent" to this address: it keeps its mail to itself. `null` when nothing
 * was sent yet, `no_trial` from any other server.
 */
export async function demoCode(email: string): Promise<string | null | 'no_trial'> {
  const letters = await list<DemoLetter>('/demo/mailbox');
  if (!letters) return 'no_trial';
  const letter = letters.find(({ to }) => to.toLowerCase() === email.toLowerCase());
  return /\b\d{6}\b/u.exec(letter?.subject ?? '')?.[0] ?? null;
}

/** The code that lies in a trial server's mailbox before another is asked for. Asks no other server. */
export async function demoCodeBefore(email: string): Promise<string | null> {
  return onTrial ? demoCode(email) : null;
}

// Known as soon as a server gave hints.
let onTrial = false;

async function list<T>(path: string): Promise<readonly T[] | null> {
  try {
    const answer = await fetch(path, { headers: { accept: 'application/json' } });
    if (!answer.ok || !answer.headers.get('content-type')?.includes('json')) return null;
    onTrial = true;
    return (await answer.json()) as T[];
  } catch {
    return null;
  }
}
