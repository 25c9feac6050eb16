/** Medians, rounding, and bundles of code that run without a build. */

import preact from '@preact/preset-vite';
import { build, type Rolldown } from 'vite';
import { ROOT } from '../lib/drive';

/** @returns the middle of the values; NaN of none */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** To three significant digits: no run is more exact than that. */
export const round = (value: number): number => Number(value.toPrecision(3));

/** One entry of the project, minified as the product is. @returns its code: `iife` for a page, `es` for Node */
export async function bundle(entry: string, format: 'iife' | 'es'): Promise<string> {
  const built = (await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [preact()],
    build: { write: false, target: 'es2022', lib: { entry: `${ROOT}${entry}`, formats: [format], name: 'bench' } },
  })) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  return [built].flat()[0]?.output[0].code ?? '';
}
