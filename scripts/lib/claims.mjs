// Loads modules of the project in Node as they are, through Vite, which also resolves the folders of data.
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @param {...string} paths from the project's folder, such as "/claims/index.ts"
 * @returns {Promise<{modules: any[], close: () => Promise<void>}>}
 */
export async function loadModules(...paths) {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  const modules = [];
  for (const path of paths) modules.push(await server.ssrLoadModule(path));
  return { modules, close: () => server.close() };
}

/** @returns {Promise<{claims: typeof import('../../claims/index'), close: () => Promise<void>}>} */
export async function loadClaims() {
  const {
    modules: [claims],
    close,
  } = await loadModules('/claims/index.ts');
  return { claims, close };
}
