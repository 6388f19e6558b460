#!/usr/bin/env node
// Serves the built site on this machine, with the correct MIME types, the security headers that a host
// should send, and no caching. It has no dependencies.
// usage: node tools/serve.mjs [--root DIRECTORY] [--port NUMBER] [--host ADDRESS]
// Port 0 means any free port. The first line of the output is the address.
import { createServer } from 'node:http';
import { createReadStream, statSync } from 'node:fs';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: 'build/site' },
    port: { type: 'string', default: '8042' },
    host: { type: 'string', default: '127.0.0.1' },
  },
});
const root = resolve(values.root);

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
};

// The page itself contains its content policy. There is no X-Frame-Options or frame-ancestors, because
// communes embed the simulator in their sites.
const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'no-cache',
};

/** {file, stat} for the path of `url`, {redirect} for a folder without its slash, or null. */
function fileFor(url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  let file = normalize(join(root, path));
  if (file !== root && !file.startsWith(root + sep)) return null;
  let stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isDirectory()) {
    if (!path.endsWith('/')) return { redirect: `${path}/` };
    file = join(file, 'index.html');
    stat = statSync(file, { throwIfNoEntry: false });
  }
  return stat?.isFile() ? { file, stat } : null;
}

function answer(response, status, headers = {}, text = '') {
  response.writeHead(status, { ...HEADERS, 'Content-Type': TYPES['.txt'], ...headers });
  response.end(text);
}

const server = createServer((request, response) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return answer(response, 405, { Allow: 'GET, HEAD' }, 'method not allowed\n');
  }
  const found = fileFor(request.url);
  if (!found) return answer(response, 404, {}, 'not found\n');
  if (found.redirect) return answer(response, 301, { Location: encodeURI(found.redirect) });
  const etag = `"${found.stat.size.toString(16)}-${Math.floor(found.stat.mtimeMs).toString(16)}"`;
  const headers = { ...HEADERS, ETag: etag };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers);
    return response.end();
  }
  response.writeHead(200, {
    ...headers,
    'Content-Type': TYPES[extname(found.file).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': found.stat.size,
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(found.file).on('error', () => response.destroy()).pipe(response);
});

server.on('error', (error) => {
  console.error(`cannot serve on port ${values.port}: ${error.message}`);
  process.exit(1);
});
server.listen(Number(values.port), values.host, () => {
  console.log(`http://${values.host}:${server.address().port}/`);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
