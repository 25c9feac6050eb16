/** `npm run picture`: makes the README's picture anew, from a test that opens the card on the Dutch demo page. */
import { runBin } from './lib/run.mjs';

const only = ['-t', 'chrome hovering'];
process.exitCode = await runBin('vitest', ['run', '--config', 'vitest.e2e.config.ts', 'mission', ...only], {
  UPDATE_PICTURE: '1',
});
