import {
  createServer,
  request,
  type IncomingMessage,
  type Server as HttpServer,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is said in a request, by its method and path. `authorization` takes the place of one that is there. */
export type Headers = (method: string, path: string) => Record<string, string>;

/** A proxy for a tool that knows nothing of Kring: it adds to each request what a device of Kring would say. */
export class SigningProxy {
  private constructor(private readonly http: HttpServer) {}

  static async to(serverPort: number, headers: Headers): Promise<SigningProxy> {
    const carry = (from: IncomingMessage, answer: ServerResponse) => {
      const { method = 'GET', url = '/' } = from;
      const { authorization, ...added } = headers(method, url.split('?')[0] ?? url);
      const asksAsSomeone = from.headers.authorization !== undefined && authorization !== undefined;
      if (asksAsSomeone) added['authorization'] = authorization;
      else delete added['dpop'];
      const onward = request(
        { host: '127.0.0.1', port: serverPort, method, path: url, headers: { ...from.headers, ...added } },
        (back) => {
          answer.writeHead(back.statusCode ?? 502, back.rawHeaders);
          back.pipe(answer);
        },
      );
      onward.on('error', () => answer.destroy());
      from.pipe(onward);
    };
    const http = createServer(carry);
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    return new SigningProxy(http);
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  close(): void {
    this.http.closeAllConnections();
    this.http.close();
  }
}
