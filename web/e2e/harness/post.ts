import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it is given, so that sign-in codes can be read. */
export class Post {
  /** Of each letter, whether it came over TLS. */
  readonly secure: boolean[] = [];
  readonly #letters: { to: string; text: string }[] = [];
  readonly #server: SMTPServer;

  private constructor(private readonly tls: { key: Buffer; cert: Buffer } | null) {
    this.#server = new SMTPServer({
      ...tls,
      authOptional: true,
      disabledCommands: tls ? ['AUTH'] : ['STARTTLS', 'AUTH'],
      onData: (stream, session, done) => {
        const pieces: Buffer[] = [];
        stream.on('data', (piece: Buffer) => pieces.push(piece));
        stream.on('end', () => {
          const text = Buffer.concat(pieces).toString('utf8').replaceAll('\r\n', '\n');
          this.secure.push(session.secure);
          for (const { address } of session.envelope.rcptTo) this.#letters.push({ to: address, text });
          done();
        });
      },
    });
  }

  /** With a key and a certificate it asks for STARTTLS. */
  static async opens(tls: { key: Buffer; cert: Buffer } | null = null): Promise<Post> {
    const post = new Post(tls);
    // Whoever ends while it speaks has gone.
    post.#server.on('error', () => undefined);
    await new Promise<void>((resolve) => post.#server.listen(0, '127.0.0.1', resolve));
    return post;
  }

  get url(): string {
    const { port } = this.#server.server.address() as AddressInfo;
    return this.tls ? `smtp://localhost:${port}?tls=required` : `smtp://127.0.0.1:${port}`;
  }

  /** What came for this address, oldest first. */
  lettersTo(address: string): string[] {
    return this.#letters.filter(({ to }) => to === address).map(({ text }) => text);
  }

  close(): void {
    this.#server.close(() => undefined);
  }
}

/** A letter as a mail program reads it: without the breaks and signs of quoted-printable (RFC 2045). */
export function readable(letter: string): string {
  return letter
    .replaceAll('=\n', '')
    .replace(/=([0-9A-F]{2})/g, (_whole, byte: string) => String.fromCharCode(Number.parseInt(byte, 16)));
}
