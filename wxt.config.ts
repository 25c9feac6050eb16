import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { minify } from 'terser';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

const PAGES = ['http://*/*', 'https://*/*'];

/**
 * One policy for background, popup and options: their own scripts, and nothing else. Styles are adopted sheets and pictures are drawn in
 * the document, which need no leave; nothing is loaded, nothing is sent, and no string becomes markup or code.
 */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The packages whose code is in what is shipped; their licences ask that their texts go along. */
const SHIPPED = ['preact', 'tldts', 'tldts-core', 'webextension-polyfill', 'zod'];

/** @returns the licences of `SHIPPED`, one after the other. @throws when a package has no licence file */
function licenceTexts(root: string): string {
  const texts = SHIPPED.map((name) => {
    const folder = join(root, 'node_modules', name);
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`${name} has no licence file in ${folder}: find its licence and name it here.`);
    return `${name}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

/**
 * Takes out of libraries what this product never does: Preact's writing of markup, and Zod's probe for `eval`, which the CSP forbids.
 * A build in which one of them is no longer found fails, so that an update is looked at.
 */
const CUT: Record<string, [string, string][]> = {
  'preact/dist/preact.module.js': [
    ['u.innerHTML=h.__html', '0'],
    ['h.__html==u.innerHTML', '0'],
    ['u.innerHTML=""', '0'],
  ],
  'zod/v4/core/util.js': [['new F("")', 'F.never()']],
};

const withoutUnsafe = (): Plugin => ({
  name: 'without-unsafe',
  enforce: 'pre',
  transform(code, id) {
    const cuts = Object.entries(CUT).find(([file]) => id.split('?')[0]?.endsWith(file))?.[1];
    return cuts?.reduce((text, [from, to]) => {
      if (!text.includes(from)) this.error(`"${from}" is no longer in ${id}: see whether it is still needed, and mend CUT.`);
      return text.replace(from, to);
    }, code);
  },
});

/** Takes the spaces out of the styles that are strings in scripts: they weigh on every card. */
const tightStyles = (): Plugin => ({
  name: 'tight-styles',
  enforce: 'pre',
  transform: (code, id) =>
    /components\/(card-css|tokens)\.ts$/.test(id)
      ? code.replace(/`[^`]*`/g, (css) =>
          css
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,]) ?/g, '$1')
            .replace(/: /g, ':'),
        )
      : undefined,
});

/** The scripts that go into pages. They weigh on each of them, and Vite's own minifier leaves a few bytes in a hundred. */
const IN_PAGES = /^(gate|always|sieve|reader|card)\.js$/;

/** Makes the scripts that go into pages as small as can be, where the build minifies at all. */
const smallInPages = (): Plugin => {
  let on = false;
  return {
    name: 'small-in-pages',
    enforce: 'post',
    configResolved: ({ build }) => {
      on = build.minify !== false;
    },
    async generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (!on || chunk.type !== 'chunk' || !IN_PAGES.test(chunk.fileName)) continue;
        const { code } = await minify(chunk.code, { ecma: 2020, compress: { passes: 3, unsafe_arrows: true } });
        chunk.code = code ?? chunk.code;
      }
    },
  };
};

/** Firefox 140 and Firefox for Android 142 are the first that know `data_collection_permissions`. */
const GECKO = {
  gecko: {
    id: 'kanttekening@example.org',
    strict_min_version: '140.0',
    data_collection_permissions: { required: ['none'] as ['none'] },
  },
  gecko_android: { strict_min_version: '142.0' },
};

const command = (name: string, key?: string) => ({
  description: `__MSG_${name}__`,
  ...(key && { suggested_key: { default: key } }),
});

const icons = Object.fromEntries([16, 32, 48, 96, 128].map((size) => [size, `icon/${size}.png`]));

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [withoutUnsafe(), tightStyles(), preact(), smallInPages()],
    build: { target: ['chrome120', 'firefox140'], modulePreload: { polyfill: false } },
  }),
  zip: { excludeSources: ['artifacts/**', '.ci/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    short_name: 'Kanttekening',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    icons,
    permissions: ['storage', 'scripting'],
    host_permissions: PAGES,
    action: { default_title: '__MSG_extName__', default_icon: icons },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'next-mention': command('commandNext', 'Alt+Shift+J'),
      'previous-mention': command('commandPrevious', 'Alt+Shift+K'),
      'open-card': command('commandOpen', 'Alt+Shift+O'),
      'switch-site': command('commandSwitch'),
    },
    content_security_policy: { extension_pages: CSP },
    ...(browser === 'firefox' ? { browser_specific_settings: GECKO } : { minimum_chrome_version: '120' }),
  }),
  hooks: {
    // WXT's own content scripts announce themselves to the page; an unlisted script does not
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.content_scripts = [{ matches: PAGES, js: ['gate.js'], run_at: 'document_idle', all_frames: false }];
    },
    'build:publicAssets': (wxt, files) => {
      files.push({ contents: licenceTexts(wxt.config.root), relativeDest: 'licences.txt' });
      const folder = join(wxt.config.root, 'locales');
      for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')))
        files.push({ absoluteSrc: join(folder, file), relativeDest: `_locales/${file.slice(0, -5)}/messages.json` });
    },
  },
});
