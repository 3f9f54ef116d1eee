import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
} from '@fluentui/react-components';

/** Petrol: calm beside the colours that carry meaning. */
const petrol: BrandVariants = {
  10: '#030d11',
  20: '#0a2029',
  30: '#0c333f',
  40: '#0b414f',
  50: '#0a4f60',
  60: '#095d71',
  70: '#0a6b81',
  80: '#107389',
  90: '#31869b',
  100: '#4d99ac',
  110: '#68abbc',
  120: '#84bdcc',
  130: '#a0cfdb',
  140: '#bde0e9',
  150: '#daf0f5',
  160: '#f1fafc',
};

/** Fluent has no word for what a clock does; these are Caseclock's own. Soft ones are grounds, the rest inks. */
interface ClockColours {
  readonly clockOver: string;
  readonly clockOverSoft: string;
  readonly clockNear: string;
  readonly clockNearSoft: string;
  readonly clockRunning: string;
  readonly clockStanding: string;
  readonly clockMet: string;
  readonly clockMetSoft: string;
  /** The page behind everything. */
  readonly ground: string;
  /** A selected line. */
  readonly lineSelected: string;
  readonly lineHover: string;
}

/**
 * What the system is asked for where Inter, which the program brings along, has no letter: for Chinese above all. Only
 * what it may have, since each name is asked of it anew in each size and weight; and no `sans-serif` at the end, which
 * adds nothing to `system-ui`.
 */
function familiesOfSystem(): readonly string[] {
  const { userAgent } = navigator;
  if (userAgent.includes('Windows')) {
    return ["'Segoe UI Variable'", "'Segoe UI'", "'Microsoft YaHei UI'", "'Microsoft YaHei'"];
  }
  if (userAgent.includes('Mac OS X')) return ['system-ui', "'PingFang SC'"];
  return ['system-ui', "'Noto Sans CJK SC'", "'Noto Sans SC'"];
}

const fontFamilyBase = ["'Inter Latin'", "'Inter Variable'", ...familiesOfSystem()].join(', ');

/** By daylight. */
export const lightTheme: Theme & ClockColours = {
  ...createLightTheme(petrol),
  fontFamilyBase,
  fontFamilyNumeric: fontFamilyBase,
  colorNeutralForeground1: '#172026',
  colorNeutralForeground2: '#3a464d',
  colorNeutralForeground3: '#5a676f',
  colorNeutralStroke2: '#dde3e6',
  colorNeutralStroke3: '#e9edef',
  // Fluent's greys are warm beside these grounds.
  colorNeutralBackground1Hover: '#ebeff1',
  colorNeutralBackground1Pressed: '#dfe5e8',
  colorNeutralBackground1Selected: '#e5eaed',
  colorSubtleBackgroundHover: '#ebeff1',
  colorSubtleBackgroundPressed: '#dfe5e8',
  colorSubtleBackgroundSelected: '#e5eaed',
  clockOver: '#b3261e',
  clockOverSoft: '#fdf0ee',
  clockNear: '#8a5200',
  clockNearSoft: '#fff5e2',
  clockRunning: '#0a5f73',
  clockStanding: '#66737b',
  clockMet: '#2b6e3f',
  clockMetSoft: '#edf6ef',
  ground: '#f4f6f7',
  lineSelected: '#e6f2f5',
  lineHover: '#f3f7f8',
};

/** By night. */
export const darkTheme: Theme & ClockColours = {
  ...createDarkTheme(petrol),
  fontFamilyBase,
  fontFamilyNumeric: fontFamilyBase,
  colorNeutralBackground1: '#1a2125',
  colorNeutralBackground2: '#161c20',
  colorNeutralBackground3: '#12171a',
  colorNeutralForeground1: '#e9eef0',
  colorNeutralForeground2: '#c3ccd1',
  colorNeutralForeground3: '#98a4ab',
  colorNeutralStroke2: '#2f393f',
  colorNeutralStroke3: '#262f34',
  colorNeutralBackground1Hover: '#283238',
  colorNeutralBackground1Pressed: '#202a2f',
  colorNeutralBackground1Selected: '#2a353b',
  colorSubtleBackgroundHover: '#283238',
  colorSubtleBackgroundPressed: '#202a2f',
  colorSubtleBackgroundSelected: '#2a353b',
  colorBrandForeground1: '#84bdcc',
  clockOver: '#ff9a8f',
  clockOverSoft: '#3a201f',
  clockNear: '#f2bf6b',
  clockNearSoft: '#382a14',
  clockRunning: '#8fd0e0',
  clockStanding: '#95a1a8',
  clockMet: '#8fcf9f',
  clockMetSoft: '#1b2d21',
  ground: '#12171a',
  lineSelected: '#203840',
  lineHover: '#20292e',
};

/** The clock colours of the theme in force, for styles. */
export const clockTokens: ClockColours = {
  clockOver: 'var(--clockOver)',
  clockOverSoft: 'var(--clockOverSoft)',
  clockNear: 'var(--clockNear)',
  clockNearSoft: 'var(--clockNearSoft)',
  clockRunning: 'var(--clockRunning)',
  clockStanding: 'var(--clockStanding)',
  clockMet: 'var(--clockMet)',
  clockMetSoft: 'var(--clockMetSoft)',
  ground: 'var(--ground)',
  lineSelected: 'var(--lineSelected)',
  lineHover: 'var(--lineHover)',
};
