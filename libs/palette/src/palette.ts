/**
 * The colours of every page: paper, ink, one action, one seal. Values are `#RRGGBB`; each pair that
 * meets on a page is checked against WCAG by a spec.
 */
export interface Palette {
  readonly paper: string;
  readonly surface: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly action: string;
  readonly actionHover: string;
  readonly onAction: string;
  readonly seal: string;
  readonly good: string;
  readonly warningGround: string;
  readonly error: string;
  readonly errorGround: string;
}

export const lightPalette: Palette = {
  paper: '#FBFAF7',
  surface: '#FFFFFF',
  ink: '#16202B',
  soft: '#4A5560',
  line: '#D9D6CE',
  action: '#1B4D8F',
  actionHover: '#163F75',
  onAction: '#FFFFFF',
  seal: '#9B2C1F',
  good: '#1E6B43',
  warningGround: '#FFF4D6',
  error: '#A61B1B',
  errorGround: '#FDECEA',
};

export const darkPalette: Palette = {
  paper: '#12171D',
  surface: '#1A2129',
  ink: '#EEF1F4',
  soft: '#A9B4BF',
  line: '#2E3843',
  action: '#7FB2F0',
  actionHover: '#9CC4F4',
  onAction: '#0C1420',
  seal: '#E07A6B',
  good: '#6FCB9F',
  warningGround: '#38301A',
  error: '#FF9E94',
  errorGround: '#3A1D1C',
};
