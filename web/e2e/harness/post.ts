import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it is given, so that sign-in codes can be read. */
export class Post {
  readonly #letters: { to: string; text: string }[] = [];
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const text = Buffer.concat(pieces).toString('utf8').replaceAll('\r\n', '\n');
        for (const { address } of session.envelope.rcptTo) this.#letters.push({ to: address, text });
        done();
      });
    },
  });

  static async opens(): Promise<Post> {
    const post = new Post();
    // Whoever ends while it speaks has gone.
    post.#server.on('error', () => undefined);
    await new Promise<void>((resolve) => post.#server.listen(0, '127.0.0.1', resolve));
    return post;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  /** What came for this address, oldest first. */
  lettersTo(address: string): string[] {
    return this.#letters.filter(({ to }) => to === address).map(({ text }) => text);
  }

  close(): void {
    this.#server.close(() => undefined);
  }
}
