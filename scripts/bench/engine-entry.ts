/** What the benchmark needs of `claims/`, bundled for Node as the product bundles it. */
export { engineData } from '../../claims/data';
export { createEngine } from '../../claims/detect/engine';
export { timed } from './timed';
