import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A mail server that keeps what it is given, so that sign-in codes can be read. */
export class Post {
  readonly #letters: { to: string; text: string }[] = [];
  readonly #server = createServer((client) => this.#take(client));

  static async opens(): Promise<Post> {
    const post = new Post();
    await new Promise<void>((resolve) => post.#server.listen(0, '127.0.0.1', resolve));
    return post;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What came for this address, oldest first. */
  lettersTo(address: string): string[] {
    return this.#letters.filter(({ to }) => to === address).map(({ text }) => text);
  }

  close(): void {
    this.#server.close();
  }

  /** As much of SMTP (RFC 5321) as it takes to be handed a letter. */
  #take(client: Socket): void {
    let heard = '';
    let to = '';
    let letter: string[] | null = null;
    client.on('error', () => client.destroy());
    client.write('220 post\r\n');
    client.on('data', (bytes) => {
      heard += bytes.toString('utf8');
      for (let end = heard.indexOf('\r\n'); end >= 0; end = heard.indexOf('\r\n')) {
        const line = heard.slice(0, end);
        heard = heard.slice(end + 2);
        if (letter !== null && line === '.') {
          this.#letters.push({ to, text: letter.join('\n') });
          letter = null;
          client.write('250 kept\r\n');
        } else if (letter !== null) {
          letter.push(line);
        } else if (/^DATA/i.test(line)) {
          letter = [];
          client.write('354 go on\r\n');
        } else if (/^QUIT/i.test(line)) {
          client.end('221 bye\r\n');
        } else {
          to = /^RCPT TO:<([^>]*)>/i.exec(line)?.[1] ?? to;
          client.write('250 well\r\n');
        }
      }
    });
  }
}
