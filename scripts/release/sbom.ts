/**
 * The software bill of materials, CycloneDX 1.6, from the lockfile: what is shipped (scope "required") and what builds it ("excluded").
 * `npm sbom` writes the hour, a random number and the folder's name into it; this one is the same bytes every time.
 */

export interface LockedPackage {
  version?: string;
  license?: string;
  integrity?: string;
  dev?: boolean;
  link?: boolean;
}

interface Component {
  type: 'library' | 'application';
  'bom-ref': string;
  name: string;
  version: string;
  scope?: 'required' | 'excluded';
  licenses?: object[];
  purl: string;
  hashes?: { alg: 'SHA-512'; content: string }[];
}

/** @returns the package's name, from its path in the lockfile */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;

/** One id of the SPDX list is an id; several are an expression. */
const licenceOf = (licence: string): object => (/[\s()]/.test(licence) ? { expression: licence } : { license: { id: licence } });

function component(path: string, { version = '', license, integrity, dev }: LockedPackage): Component {
  const name = nameOf(path);
  const hash = integrity?.startsWith('sha512-') && Buffer.from(integrity.slice(7), 'base64').toString('hex');
  return {
    type: 'library',
    'bom-ref': `${purlOf(name, version)}#${path}`,
    name,
    version,
    scope: dev ? 'excluded' : 'required',
    ...(license ? { licenses: [licenceOf(license)] } : {}),
    purl: purlOf(name, version),
    ...(hash ? { hashes: [{ alg: 'SHA-512' as const, content: hash }] } : {}),
  };
}

/**
 * @param packages of package-lock.json, by path; '' is the project itself
 * @returns the bill as JSON
 */
export function billOfMaterials(packages: Record<string, LockedPackage>): string {
  const { version = '', license = '' } = packages[''] ?? {};
  const parts = Object.entries(packages).filter(([path, one]) => path.includes('node_modules/') && !one.link);
  const project = purlOf('kanttekening', version);
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': project,
        name: 'kanttekening',
        version,
        licenses: [licenceOf(license)],
        purl: project,
      } satisfies Component,
    },
    components: parts.map(([path, one]) => component(path, one)),
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}
