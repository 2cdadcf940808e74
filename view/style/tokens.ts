/** Fluent 2 tokens, light and dark. Pairs of text and ground were checked for a contrast of 4.5 to 1. */
const light = `
  color-scheme: light;
  --ground: #f5f5f5; --card: #ffffff; --inset: #fafafa; --hover: #f0f0f0;
  --text: #242424; --text-2: #424242; --text-3: #5c5c5c;
  --line: #e0e0e0; --line-2: #d1d1d1; --line-strong: #616161;
  --link: #0f548c; --focus: #000000; --mark: #fff4ce;
  --intruder: #b10e1c; --owner: #0f6cbd; --unknown: #616161; --track: #ebebeb;
  --critical: #960b18; --critical-ground: #fdf3f4; --critical-line: #d13438;
  --high: #8a3707; --high-ground: #fdf6f3; --high-line: #da3b01;
  --medium: #6d4c00; --medium-ground: #fef9ee; --medium-line: #c19c00;
  --low: #3b4f63; --low-ground: #f1f5f9; --low-line: #8a9bab;
  --good: #0e600e; --good-ground: #f1faf1; --good-line: #54b054;
  --shadow: 0 0 2px rgb(0 0 0 / 12%), 0 1px 2px rgb(0 0 0 / 14%);
`;
const dark = `
    color-scheme: dark;
    --ground: #141414; --card: #1f1f1f; --inset: #262626; --hover: #2e2e2e;
    --text: #ffffff; --text-2: #dedede; --text-3: #b3b3b3;
    --line: #383838; --line-2: #4d4d4d; --line-strong: #adadad;
    --link: #82c3ff; --focus: #ffffff; --mark: #433519;
    --intruder: #ff8088; --owner: #62abf5; --unknown: #adadad; --track: #333333;
    --critical: #ffb3b9; --critical-ground: #3b0d12; --critical-line: #e37d80;
    --high: #ffc2a3; --high-ground: #3d1a0b; --high-line: #e9835e;
    --medium: #f7dd93; --medium-ground: #332900; --medium-line: #c8a42c;
    --low: #c3d3e2; --low-ground: #222c36; --low-line: #7b8fa3;
    --good: #a7e3a5; --good-ground: #0b2e0b; --good-line: #54b054;
    --shadow: 0 0 2px rgb(0 0 0 / 50%), 0 1px 2px rgb(0 0 0 / 60%);
`;
const fonts = `
  --sans: 'Segoe UI Variable Text', 'Segoe UI', system-ui, -apple-system, 'Noto Sans', 'DejaVu Sans', sans-serif;
  --mono: 'Cascadia Mono', Consolas, ui-monospace, 'DejaVu Sans Mono', monospace;
`;

/** Light or dark as the reader's system is. */
export const tokens = `
:root {${light}${fonts}}
@media screen and (prefers-color-scheme: dark) {
  :root {${dark}}
}
`;

/** For pages inside a host: the host's theme, set as `data-theme` on the root, outweighs the system's. */
export const hostedTokens = `
:root {${light}${fonts}}
@media screen and (prefers-color-scheme: dark) {
  :root:not([data-theme='light']) {${dark}}
}
:root[data-theme='dark'] {${dark}}
`;

/** Teams' high-contrast theme, set as `data-theme`: it does not switch the browser to forced colours. Black, white, yellow, as Teams itself draws. */
export const contrastTokens = `
:root[data-theme='contrast'] {
    color-scheme: dark;
    --ground: #000000; --card: #000000; --inset: #000000; --hover: #1f1f1f;
    --text: #ffffff; --text-2: #ffffff; --text-3: #ffffff;
    --line: #ffffff; --line-2: #ffffff; --line-strong: #ffffff;
    --link: #ffff01; --focus: #ffff01; --mark: #1aebff33;
    --intruder: #ff8088; --owner: #1aebff; --unknown: #ffffff; --track: #333333;
    --critical: #ffffff; --critical-ground: #000000; --critical-line: #ff8088;
    --high: #ffffff; --high-ground: #000000; --high-line: #ffa370;
    --medium: #ffffff; --medium-ground: #000000; --medium-line: #ffff01;
    --low: #ffffff; --low-ground: #000000; --low-line: #ffffff;
    --good: #ffffff; --good-ground: #000000; --good-line: #3ff23f;
    --shadow: 0 0 0 1px #ffffff;
}
`;
