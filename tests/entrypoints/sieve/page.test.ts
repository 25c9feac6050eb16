// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { BareText } from '../../../entrypoints/sieve/bare';
import { toSift } from '../../../entrypoints/sieve/page';

test('the headlines go first, their lines and parts apart, then all that stands on the page', () => {
  document.documentElement.lang = 'en';
  document.body.innerHTML = '<p>a</p><h1>One<br>two <b>three</b></h1><div><h1><p>four</p></h1></div>';
  const { text } = new BareText(document.body);
  expect(toSift(document.documentElement, 'Title', text)).toEqual({
    type: 'sift',
    lang: 'en',
    title: 'Title',
    text: expect.stringMatching(/^One\ntwo three\s*four\s*\u2029a\u2029One\ntwo three\u2029four\u2029$/),
  });
});
