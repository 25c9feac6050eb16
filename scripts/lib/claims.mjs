// Loads claims/ in Node as it is, through Vite, which also resolves the folders of data.
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @returns {Promise<{claims: typeof import('../../claims/index'), close: () => Promise<void>}>} */
export async function loadClaims() {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  return { claims: await server.ssrLoadModule('/claims/index.ts'), close: () => server.close() };
}
