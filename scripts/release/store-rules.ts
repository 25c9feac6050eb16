/**
 * What the stores refuse, as far as it can be seen from the zip. Chrome: developer.chrome.com/docs/extensions/reference/manifest and
 * …/webstore/program-policies (name 75 and description 132 signs, icon of 128, manifest 3, no remote code). Edge takes the same zip. Firefox
 * has its own linter; these hold there too.
 */
import type { Files } from './zip';

const NAME = 75;
const DESCRIPTION = 132;
/** The permissions that docs/permissions.md speaks of. */
const PERMISSIONS = ['scripting', 'storage'];
const KNOWN = /\.(js|html|css|json|png|svg|txt)$/;

type Messages = Record<string, { message: string } | undefined>;
interface Manifest {
  [key: string]: unknown;
  manifest_version: number;
  name: string;
  version: string;
  description: string;
  default_locale: string;
  icons: Record<string, string>;
  permissions: string[];
  background?: { service_worker?: string; scripts?: string[] };
}

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** @returns faults of one language's messages */
function localeFaults(locale: string, messages: Messages, manifest: Manifest): string[] {
  const words = (value: string): string => value.replace(/__MSG_(\w+)__/g, (_all, key: string) => messages[key]?.message ?? '');
  const keys = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
  const [name, description] = [words(manifest.name), words(manifest.description)];
  return [
    ...[...new Set(keys)].filter((key) => !messages[key]?.message).map((key) => `_locales/${locale}: no message "${key}".`),
    ...(name.length > NAME ? [`_locales/${locale}: the name has ${name.length} signs, more than ${NAME}.`] : []),
    ...(description.length > DESCRIPTION
      ? [
          `_locales/${locale}: the description has ${description.length} signs, more than ${DESCRIPTION}: shorten it in locales/${locale}.json.`,
        ]
      : []),
  ];
}

function manifestFaults(manifest: Manifest, files: Files, version: string): string[] {
  const named = [
    ...Object.values(manifest.icons ?? {}),
    manifest.background?.service_worker,
    ...(manifest.background?.scripts ?? []),
  ];
  return [
    manifest.manifest_version !== 3 && 'manifest: manifest_version must be 3.',
    manifest.version !== version && `manifest: version ${manifest.version}, but the release is ${version}.`,
    !manifest.icons?.['128'] && 'manifest: the stores want an icon of 128 pixels.',
    JSON.stringify([...manifest.permissions].sort()) !== JSON.stringify(PERMISSIONS) &&
      `manifest: permissions ${manifest.permissions.join(', ')}; docs/permissions.md speaks of ${PERMISSIONS.join(', ')}.`,
    ...['key', 'update_url', 'web_accessible_resources', 'externally_connectable', 'sandbox'].map(
      (field) => field in manifest && `manifest: "${field}" must not be there.`,
    ),
    ...named.map((file) => file && !files[file] && `manifest: ${file} is not in the zip.`),
  ].filter((fault) => typeof fault === 'string');
}

/**
 * @param files of the zip
 * @param version that is released
 * @returns what a store would refuse, each with where it is; empty when nothing
 */
export function storeFaults(files: Files, version: string): string[] {
  if (!files['manifest.json']) return ['There is no manifest.json at the top of the zip.'];
  const manifest: Manifest = JSON.parse(text(files['manifest.json']));
  const locales = Object.keys(files).filter((path) => /^_locales\/\w+\/messages\.json$/.test(path));
  const strange = Object.keys(files).filter((path) => !KNOWN.test(path) || /(^|\/)\./.test(path) || path.endsWith('.map'));
  return [
    ...manifestFaults(manifest, files, version),
    ...locales.flatMap((path) => localeFaults(path.split('/')[1] ?? '', JSON.parse(text(files[path])), manifest)),
    ...(locales.includes(`_locales/${manifest.default_locale}/messages.json`)
      ? []
      : ['manifest: default_locale has no messages.']),
    ...strange.map((path) => `${path} does not belong in an extension.`),
  ];
}
