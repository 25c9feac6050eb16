// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { LINE, PARAGRAPH } from '../../../common/sift';
import { BareText } from '../../../entrypoints/sieve/bare';

function bare(body: string): BareText {
  document.body.innerHTML = body;
  return new BareText(document.documentElement);
}
const texts = (body: string): string[] => bare(body).text.split(PARAGRAPH).slice(0, -1);

test('a run of inline text is one, and a block begins another and ends it', () => {
  expect(texts('<h1>a</h1><p>One <b>bold</b> word</p><div>two<p>three</p>four</div>')).toEqual([
    'a',
    'One bold word',
    'two',
    'three',
    'four',
  ]);
});

test('a line break ends no run', () => {
  expect(texts('<p>One<br>two</p><p>three</p>')).toEqual([`One${LINE}two`, 'three']);
});

test('what is hidden, and whatever its part of the page is named, is taken too', () => {
  expect(texts('<div class="sr-only" hidden>a</div><aside class="comments"><p>b</p></aside>')).toEqual(['a', 'b']);
});

test('what is typed is not, once somebody can have typed', () => {
  const body =
    '<p contenteditable>1</p><div><p contenteditable="true">2</p><p contenteditable="false">a</p></div><input value="3">';
  expect(texts(body)).toEqual(['a']);
  vi.stubGlobal('navigator', { userActivation: { hasBeenActive: true } });
  expect(texts(body)).toEqual(['a']);
  vi.stubGlobal('navigator', { userActivation: { hasBeenActive: false } });
  expect(texts(body)).toEqual(['1', '2', 'a']);
  vi.unstubAllGlobals();
});

test('what is no text is not', () => {
  expect(texts('<script>1</script><style>b{}</style><p>a</p><textarea>2</textarea><p> </p><nav>3</nav>')).toEqual(['a']);
});

test('open shadow roots are read and told, beside what stands in their host', () => {
  document.body.innerHTML = '<div>light</div>';
  const root = document.querySelector('div')?.attachShadow({ mode: 'open' }) as ShadowRoot;
  root.innerHTML = '<p>dark</p>';
  const { roots, text } = new BareText(document.documentElement);
  expect(roots).toEqual([root]);
  expect(text).toBe(`light${PARAGRAPH}dark${PARAGRAPH}`);
});

test.each([
  ['much text', `<p>${'b'.repeat(1_500_001)}</p>`],
  ['many nodes', '<br>'.repeat(30_001)],
  ['much within one another', `${'<i>'.repeat(401)}a`],
])('a page of too %s says so, and gives none', (_, body) => {
  const { cut, text } = bare(body);
  expect([cut, text]).toEqual([true, '']);
});

test('a page within its bounds is not cut', () => {
  expect(bare('<br>'.repeat(20_000)).cut).toBe(false);
});
