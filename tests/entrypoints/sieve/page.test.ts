// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { LINE, PARAGRAPH } from '../../../common/sift';
import { BareText } from '../../../entrypoints/sieve/bare';
import { toSift } from '../../../entrypoints/sieve/page';

const root = document.documentElement;
beforeEach(() => {
  root.lang = 'en';
  document.body.removeAttribute('lang');
});

function sifted(body: string) {
  document.body.innerHTML = body;
  return toSift(root, 'Title', new BareText(root));
}

test('the headlines go first, their lines and parts apart, then all that stands on the page', () => {
  expect(sifted('<p>a</p><h1>One<br>two <b>three</b></h1><div><h1><p>four</p></h1></div>')).toEqual({
    type: 'sift',
    lang: 'en',
    title: 'Title',
    text: [`One${LINE}two three${LINE}four${LINE}`, 'a', `One${LINE}two three`, 'four', ''].join(PARAGRAPH),
  });
});

test('a headline in a shadow root goes first too', () => {
  document.body.innerHTML = '<div></div>';
  const shadow = document.querySelector('div')?.attachShadow({ mode: 'open' }) as ShadowRoot;
  shadow.innerHTML = '<h1>dark</h1>';
  expect(toSift(root, 'Title', new BareText(root)).text).toBe(['dark', 'dark', ''].join(PARAGRAPH));
});

test('the language may stand on the body', () => {
  root.removeAttribute('lang');
  document.body.lang = ' nl ';
  expect(sifted('<p>a</p>').lang).toBe('nl');
});

test.each([
  ['says no language', '', '<p>a</p>'],
  ['has its story in another language', 'en', '<article lang="de"><h1>Ein Satz</h1></article>'],
  ['is too long', 'en', '<br>'.repeat(30_001)],
])('a page that %s is not sifted', (_, lang, body) => {
  root.lang = lang;
  expect(sifted(body)).toEqual({ type: 'sift' });
});

test.each([
  ['a name in another language', '<p>Der <i lang="de">Zeitgeist</i></p>'],
  ['its own language named anew', '<article lang="en-GB"><h1>A word</h1></article>'],
])('a page with %s is', (_, body) => {
  expect(sifted(body).text).toBeTypeOf('string');
});
