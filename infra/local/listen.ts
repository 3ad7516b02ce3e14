import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { randomInt } from 'node:crypto';

/** What to listen with: the two plain listeners and the TLS one. */
export interface Listeners {
  readonly tenant: RequestListener;
  readonly app: RequestListener;
  readonly tls: RequestListener;
  readonly key: string;
  readonly cert: string;
}

/** The listeners bound to loopback; `port` is the tenant's, the app's is the next, TLS the one after. */
export interface Bound {
  readonly port: number;
  close(): Promise<void>;
}

/** A port somebody else holds. */
export class PortTakenError extends Error {
  readonly port: number;

  constructor(port: number) {
    super(
      `Port ${port} is taken. Stop what uses it, or choose another with --port (three in a row are used).`,
    );
    this.port = port;
  }
}

/** Binds three ports in a row on 127.0.0.1 and, where there is one, ::1. Port 0 looks for three free ones. */
export async function bindLoopback(port: number, listeners: Listeners): Promise<Bound> {
  for (let attempt = 0; ; attempt++) {
    const first = port === 0 ? randomInt(20_000, 48_000) : port;
    try {
      return await bindThree(first, listeners);
    } catch (error) {
      if (port !== 0 || attempt >= 50 || !(error instanceof PortTakenError)) throw error;
    }
  }
}

async function bindThree(first: number, { tenant, app, tls, key, cert }: Listeners): Promise<Bound> {
  const servers: Server[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(
      servers.map((server) => {
        const closed = new Promise<void>((resolve) => server.close(() => resolve()));
        server.closeAllConnections();
        return closed;
      }),
    );
  };
  try {
    for (const host of ['127.0.0.1', '::1']) {
      const made = [createServer(tenant), createServer(app), createTlsServer({ key, cert }, tls)];
      for (const [index, server] of made.entries())
        if (await bind(server, host, first + index)) servers.push(server);
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { port: first, close };
}

/** False where the machine has no such address. */
async function bind(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new PortTakenError(port));
      else if (host === '::1' && (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'))
        resolve(false);
      else reject(error);
    });
    server.listen({ host, port }, () => resolve(true));
  });
}
