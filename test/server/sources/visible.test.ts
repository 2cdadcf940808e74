import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inTime } from '../mail/in-time.ts';
import { visibleText } from '../../../server/sources/visible.ts';

const SAID = 'Please pay the invoice.';
const HIDDEN = 'Beware of fraud.';
const shown = (html: string): string => visibleText(html).text.replace(/\s+/gu, ' ').trim();

it('has the address of a link beside its words, and no pictures', () => {
  expect(shown('<a href="https://pay.example/x">here</a>')).toBe('here <https://pay.example/x>');
  expect(shown('<a style="color:#0000ff" href="https://pay.example/x">here</a>')).toBe('here <https://pay.example/x>');
  expect(shown('<img src="https://pay.example/x.png" alt="logo">')).toBe('');
});

describe('hidden from its reader', () => {
  it.each([
    ['display:none', `<div style="display:none">${HIDDEN}</div>`],
    ['display: none !important', `<div style="color:red; DISPLAY : none !important">${HIDDEN}</div>`],
    ['visibility', `<span style="visibility:hidden">${HIDDEN}</span>`],
    ['no size', `<span style="font-size:0">${HIDDEN}</span>`],
    ['a size of one', `<span style="font-size: 1px; color: #000">${HIDDEN}</span>`],
    ['no size in short', `<span style="font:0px/0 Arial">${HIDDEN}</span>`],
    ['no opacity', `<div style="opacity:0">${HIDDEN}</div>`],
    ['little opacity', `<div style="opacity: .01"><b>${HIDDEN}</b></div>`],
    ['white on white', `<p style="color:#ffffff">${HIDDEN}</p>`],
    ['nearly white on white', `<p style="color: rgb(250, 250, 250)">${HIDDEN}</p>`],
    ['white by name', `<font color="white">${HIDDEN}</font>`],
    ['black on black', `<td style="background-color:#000;color:black">${HIDDEN}</td>`],
    ['the ground of what it lies in', `<div style="background:#123456"><p style="color:#123457">${HIDDEN}</p></div>`],
    ['transparent', `<p style="color:transparent">${HIDDEN}</p>`],
    ['the attribute', `<p hidden>${HIDDEN}</p>`],
    ['a template', `<template>${HIDDEN}</template>`],
    ['a remark', `<!-- ${HIDDEN} -->`],
    ['a remark for Outlook', `<!--[if mso]>${HIDDEN}<![endif]-->`],
    ['off the screen', `<div style="position:absolute; left:-9999px">${HIDDEN}</div>`],
    ['an indent off the screen', `<div style="text-indent:-9999px">${HIDDEN}</div>`],
    ['no height', `<div style="max-height:0;overflow:hidden">${HIDDEN}</div>`],
    ['a clip', `<div style="position:absolute;clip:rect(0,0,0,0)">${HIDDEN}</div>`],
    ['Outlook only', `<span style="mso-hide:all">${HIDDEN}</span>`],
    ['a class', `<style>.x, .y { display: none }</style><p class="a y">${HIDDEN}</p>`],
    ['an id', `<style>p#x{font-size:0}</style><p id="x">${HIDDEN}</p>`],
    ['letters as numbers', `<p style="d\\69splay:none">${HIDDEN}</p>`],
    ['entities', `<p style="display&#58;none">${HIDDEN}</p>`],
    ['an item of a list', `<ul><li>One</li><li style="display:none">${HIDDEN}</li></ul>`],
    ['what it lies in', `<div style="visibility:hidden"><p><b>${HIDDEN}</b></p></div>`],
  ])('by %s: it is left out, and known', (_how, html) => {
    const seen = visibleText(`<p>${SAID}</p>${html}`);
    expect(seen.text).toContain(SAID);
    expect(seen.text).not.toContain('Beware');
    if (!html.startsWith('<!--') && !html.startsWith('<template')) expect(seen.everything).toContain(HIDDEN);
  });
});

describe('seen by its reader', () => {
  it.each([
    ['white on a button', `<td bgcolor="#0078d4"><a style="color:#ffffff">${SAID}</a></td>`],
    ['white on a picture', `<td background="https://pay.example/x.png"><p style="color:white">${SAID}</p></td>`],
    ['black on white', `<p style="color:#000000;background:#fff">${SAID}</p>`],
    ['shown within the hidden', `<div style="visibility:hidden">x<p style="visibility:visible">${SAID}</p></div>`],
    ['with a size within none', `<td style="font-size:0"><p style="font-size:14px">${SAID}</p></td>`],
    ['with a colour within white', `<div style="color:#fff"><p style="color:#333">${SAID}</p></div>`],
    ['hidden on small screens', `<style>@media (max-width:600px){.x{display:none}}</style><p class="x">${SAID}</p>`],
    ['small print', `<p style="font-size:8px">${SAID}</p>`],
    ['half transparent', `<p style="opacity:0.5">${SAID}</p>`],
    ['a box with an end', `<div style="overflow:hidden;height:100px;width:300px">${SAID}</div>`],
    ['a margin', `<p style="margin:-10px 0 0 -8px">${SAID}</p>`],
    ['in a list', `<ol><li class="x">${SAID}</li></ol>`],
  ])('%s: it is read', (_how, html) => {
    expect(shown(html)).toContain(SAID);
  });

  it('nothing is hidden in a mail as Outlook writes it', () => {
    expect(
      visibleText(`<div style="font-family:Aptos,sans-serif; font-size: 12pt; color: rgb(0, 0, 0)">${SAID}</div>`).everything,
    ).toBeNull();
  });
});

describe('made to be slow, it is read in time:', () => {
  const sheet = Array.from({ length: 900 }, (_, at) => `.x${at % 4}{display:none;color:#fff;${'a:b;'.repeat(30)}}`).join('');
  it.each([
    ['style sheets without end', '<style>.x{display:none}'.repeat(20_000)],
    ['a style sheet of one word', `<style>${'a'.repeat(190_000)}{display:none}</style>`],
    ['remarks without end', `<style>${'/*'.repeat(90_000)}</style><p style="opacity:0">`],
    ['rules within rules', `<style>${'@media{'.repeat(20_000)}.x{opacity:0}</style>`],
    ['braces', `<style>${'}{'.repeat(90_000)}</style><p hidden>`],
    ['a sheet for every element', `<style>${sheet}</style>${'<b class="x0 x1 x2 x3">x'.repeat(3_000)}`],
    ['elements that each look otherwise', '<b style="color:#fff;font-size:1px;visibility:hidden">x</b>'.repeat(3_000)],
    ['elements within elements', '<div style="color:#fff">x'.repeat(7_000)],
    ['gaps', `<p style="display${' '.repeat(190_000)}:none">x`],
    ['lists within lists', '<ul><li style="opacity:0">x'.repeat(6_000)],
  ])('%s', (_what, html) => {
    expect(typeof inTime(() => visibleText(html)).text).toBe('string');
  });
});

it('any markup is read, and never throws', () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom(
      '<div ',
      'style="',
      'display:none',
      ';',
      'color:#fff',
      '">',
      '</div>',
      '<style>',
      '.x{',
      '}',
      '@media{',
      '</style>',
      'class="x"',
      '<li hidden>',
      '<ul>',
      '\\64 ',
      '/*',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { text, everything } = visibleText(pieces.join(''));
      return typeof text === 'string' && (everything === null || typeof everything === 'string');
    }),
    { numRuns: 300 },
  );
});
