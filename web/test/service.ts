import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const JAR = '../target/quarkus-app/quarkus-run.jar';

/** The packaged program on a port of its own. */
export class Service {
  private constructor(
    private readonly process: ChildProcess,
    readonly url: string,
  ) {}

  static async start(environment: Record<string, string> = {}): Promise<Service> {
    const port = await free();
    const process = spawn('java', ['-XX:TieredStopAtLevel=1', '-jar', JAR], {
      env: { ...globalThis.process.env, QUARKUS_HTTP_PORT: String(port), QUARKUS_MANAGEMENT_PORT: '0', ...environment },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const url = `http://127.0.0.1:${port}/`;
    while (process.exitCode === null) {
      try {
        await fetch(url);
        return new Service(process, url);
      } catch {
        await pause(100);
      }
    }
    throw new Error('The service stopped before it answered.');
  }

  stop(): void {
    this.process.kill();
  }
}

/** What a proxy in front of the service does that gives it a path of its own. */
export async function prefixed(prefix: string, target: string): Promise<Server & { url: string }> {
  const server = createServer((incoming, outgoing) => {
    if (!incoming.url?.startsWith(prefix)) {
      outgoing.writeHead(404).end();
      return;
    }
    const path = new URL(incoming.url.slice(prefix.length), target);
    const onward = request(path, { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return Object.assign(server, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}` });
}

async function free(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
