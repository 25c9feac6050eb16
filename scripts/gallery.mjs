/**
 * `npm run gallery`: pictures of every state of every surface, into artifacts/gallery/.
 * Flags: --locales nl,en · --widths 320,420 · --schemes light,dark · --only popup (names that start so) · --forced (forced colours)
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import preact from '@preact/preset-vite';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { shotsOf } from './gallery/shots.mjs';
import { loadClaims } from './lib/claims.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = new URL('../artifacts/gallery/', import.meta.url);
const text = (fallback) => ({ type: 'string', default: fallback });
const { values } = parseArgs({
  options: {
    locales: text('nl,en'),
    widths: text('320,420'),
    schemes: text('light,dark'),
    only: text(''),
    forced: { type: 'boolean', default: false },
  },
});
const [locales, widths, schemes] = [values.locales, values.widths, values.schemes].map((list) => list.split(','));

async function serve() {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [preact()],
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    optimizeDeps: { include: ['preact', 'preact/hooks', 'preact/jsx-runtime', 'preact/jsx-dev-runtime'] },
  });
  await server.listen();
  return { server, address: `http://127.0.0.1:${server.httpServer.address().port}/scripts/gallery/index.html` };
}

/** axe on what is drawn, contrast too. @returns the number of violations, each of which is printed */
async function check(page, name) {
  const { violations, passes } = await page.evaluate(() => window.axe.run('#stage', { rules: { region: { enabled: false } } }));
  if (passes.length === 0) throw new Error(`${name}: axe looked at nothing`);
  for (const { id, nodes } of violations) console.warn(`${name}: ${id}: ${nodes[0].html.slice(0, 120)}`);
  return violations.length;
}

/** Draws one state and keeps its picture. @returns the number of its faults: wider than its window, or found by axe */
async function shoot(page, shot, name) {
  await page.evaluate((given) => window.show(given), shot);
  const { overflow, height } = await page.evaluate(() => ({
    overflow: document.documentElement.scrollWidth - window.innerWidth,
    height: document.getElementById('stage').getBoundingClientRect().bottom,
  }));
  if (overflow > 0) console.warn(`${name}: ${overflow} px wider than the window`);
  await page.setViewport({ ...page.viewport(), height: Math.ceil(height) + 8 });
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, folder)) });
  await page.setViewport({ ...page.viewport(), height: 1000 });
  return (overflow > 0 ? 1 : 0) + (await check(page, name));
}

async function forceColours(page) {
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
}

async function shootAll(page, claims) {
  let [count, faults] = [0, 0];
  for (const width of widths)
    for (const scheme of schemes) {
      await page.setViewport({ width: Number(width), height: 1000, deviceScaleFactor: 2 });
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      if (values.forced) await forceColours(page);
      for (const locale of locales)
        for (const { name, ...shot } of shotsOf(claims, locale).filter((each) => each.name.startsWith(values.only))) {
          faults += await shoot(page, shot, `${name}.${locale}.${scheme}.${width}`);
          count += 1;
        }
    }
  return { count, faults };
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const { claims, close } = await loadClaims();
const { server, address } = await serve();
const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(address);
  await page.waitForFunction(() => 'show' in window);
  await page.evaluate(await readFile(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8'));
  const { count, faults } = await shootAll(page, claims);
  console.log(`${count} pictures in ${fileURLToPath(folder)}, ${faults} faults`);
  process.exitCode = faults > 0 ? 1 : 0;
} finally {
  await browser.close();
  await server.close();
  await close();
}
