import { Agent, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** What a server has answered. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  /** As it came over the wire. */
  raw: Buffer;
  /** Without its compression. */
  body: Buffer;
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/**
 * Asks for an address exactly as it is written, as a browser does, and follows nothing.
 *
 * `'http://127.0.0.1:8080/en/'` -> `{ status: 200, headers: { 'content-type': 'text/html' }, ... }`
 */
export function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((fulfil, reject) => {
    const options = { agent, headers: { 'Accept-Encoding': 'gzip, br', ...headers } };
    const asked = request(url, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('error', reject);
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const raw = Buffer.concat(chunks);
        const answerHeaders = readHeaders(response.rawHeaders);
        const body = raw.length === 0 ? raw : decompress(raw, answerHeaders['content-encoding']);
        fulfil({ status: response.statusCode ?? 0, headers: answerHeaders, raw, body });
      });
    });
    asked.on('error', (error: NodeJS.ErrnoException) => {
      // The server closed a connection that it had kept open just as it was used again
      // (https://nodejs.org/api/http.html#requestreusedsocket).
      if (asked.reusedSocket && error.code === 'ECONNRESET') {
        ask(url, headers).then(fulfil, reject);
      } else {
        reject(error);
      }
    });
    asked.end();
  });
}

/** Headers that came twice are joined, so that no test takes a doubled one for a single one. */
function readHeaders(raw: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index]?.toLowerCase() ?? '';
    const value = raw[index + 1] ?? '';
    headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  }
  return headers;
}

function decompress(raw: Buffer, encoding: string | undefined): Buffer {
  if (encoding === undefined) return raw;
  return encoding === 'br' ? brotliDecompressSync(raw) : gunzipSync(raw);
}
