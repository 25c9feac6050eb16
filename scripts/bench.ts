/**
 * `npm run bench`: what the product costs, each figure a ratio against a baseline of the same run.
 * Flags: --pages DIR (saved pages, *.html or *.html.gz; without it those bundled with the project) · --most N (only so many of them, spread evenly) · --texts DIR (passages whose
 * text gives detection's speed, xx.jsonl of {headline, text}; without it the project's own) · --runs N (7) · --json · --only pages,detection,extension
 */
import { parseArgs } from 'node:util';
import { detectionFigures, loadEngine } from './bench/detection';
import { extensionFigures } from './bench/extension';
import { pageFigures, timePages } from './bench/pages';
import { savedPages } from './bench/saved-pages';
import { table } from './bench/table';
import { readTexts } from './bench/texts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    texts: { type: 'string' },
    most: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '7' },
    json: { type: 'boolean', default: false },
    only: { type: 'string', default: 'pages,detection,extension' },
  },
});
const runs = Math.max(1, Number(values.runs) || 7);
const wants = (part: string): boolean => values.only.split(',').includes(part);
const say = (text: string): void => console.error(text);

const every = (count: number): number => Math.max(1, Math.ceil(count / (Number(values.most) || 1000)));
const all = savedPages(values.pages);
const pages = all.filter((_, index) => index % every(all.length) === 0);
const engines = await loadEngine();
try {
  const engine = engines.createEngine(engines.engineData);
  const times = wants('pages') || wants('detection') ? await timePages(pages, wants('pages') ? runs : 1, engine, say) : [];
  const figures = {
    runs,
    ...(wants('pages') && { page: pageFigures(times) }),
    ...(wants('detection') && {
      detection: detectionFigures(
        engines,
        times.map(({ text }) => text),
        readTexts(values.texts),
        runs,
        say,
      ),
    }),
    ...(wants('extension') && { extension: await extensionFigures(pages, runs, say) }),
  };
  console.log(values.json ? JSON.stringify(figures) : table(figures));
} finally {
  engines.close();
}
