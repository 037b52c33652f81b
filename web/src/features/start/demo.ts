/** One way into the made-up groups of a trial server. */
export interface DemoHint {
  to: string;
  name: string;
  about: string;
}

/** What a trial server tells at `/demo/hints`. */
interface DemoAnswer {
  people: { name: string; email: string; about: string }[];
  codes: { code: string; group: string }[];
}

/** The hints of a trial server; none from any other server, or without a connection. */
export async function demoHints(): Promise<readonly DemoHint[]> {
  try {
    const answer = await fetch('/demo/hints', { headers: { accept: 'application/json' } });
    if (!answer.ok || !answer.headers.get('content-type')?.includes('json')) return [];
    const { people, codes } = (await answer.json()) as DemoAnswer;
    return [
      ...people.map(({ name, email, about }) => ({
        to: `/sign-in/${encodeURIComponent(email)}`,
        name,
        about: `${about} · ${email}`,
      })),
      ...codes.map(({ code, group }) => ({ to: `/join/${code}`, name: code, about: group })),
    ];
  } catch {
    return [];
  }
}
