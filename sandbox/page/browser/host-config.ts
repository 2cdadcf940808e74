/** How Teams draws cards: its colours, sizes and distances, for the renderer. */

interface Palette {
  readonly text: string;
  readonly subtle: string;
  readonly ground: string;
  readonly emphasis: string;
  readonly accent: string;
  readonly good: string;
  readonly goodGround: string;
  readonly warning: string;
  readonly warningGround: string;
  readonly attention: string;
  readonly attentionGround: string;
  readonly line: string;
}

const light: Palette = {
  text: '#242424',
  subtle: '#5c5c5c',
  ground: '#ffffff',
  emphasis: '#f5f5f5',
  accent: '#4f52b2',
  good: '#0e600e',
  goodGround: '#f1faf1',
  warning: '#6d4c00',
  warningGround: '#fef9ee',
  attention: '#960b18',
  attentionGround: '#fdf3f4',
  line: '#e0e0e0',
};
const dark: Palette = {
  text: '#ffffff',
  subtle: '#b3b3b3',
  ground: '#1f1f1f',
  emphasis: '#2e2e2e',
  accent: '#a5a8f5',
  good: '#a7e3a5',
  goodGround: '#0b2e0b',
  warning: '#f7dd93',
  warningGround: '#332900',
  attention: '#ffb3b9',
  attentionGround: '#3b0d12',
  line: '#4d4d4d',
};

function style(palette: Palette, backgroundColor: string): object {
  const colour = (of: string): object => ({ default: of, subtle: of === palette.text ? palette.subtle : of });
  const { text, accent, good, warning, attention } = palette;
  return {
    backgroundColor,
    borderColor: palette.line,
    foregroundColors: {
      default: colour(text),
      dark: colour(text),
      light: colour(palette.subtle),
      accent: colour(accent),
      good: colour(good),
      warning: colour(warning),
      attention: colour(attention),
    },
  };
}

export function teamsConfig(isDark: boolean): object {
  const palette = isDark ? dark : light;
  return {
    fontFamily: "'Segoe UI Variable Text', 'Segoe UI', system-ui, -apple-system, 'Noto Sans', 'DejaVu Sans', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    spacing: { small: 6, default: 8, medium: 12, large: 18, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.line },
    supportsInteractivity: true,
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: {
      default: style(palette, palette.ground),
      emphasis: style(palette, palette.emphasis),
      accent: style(palette, palette.emphasis),
      good: style(palette, palette.goodGround),
      warning: style(palette, palette.warningGround),
      attention: style(palette, palette.attentionGround),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    adaptiveCard: { allowCustomStyle: false },
    factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 12 },
    inputs: {
      label: {
        requiredInputs: { weight: 'bolder', suffix: ' (needed)', suffixColor: 'default' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { color: 'attention', weight: 'bolder' },
    },
    textBlock: { headingLevel: 4 },
    textStyles: { heading: { size: 'default', weight: 'bolder' } },
  };
}
