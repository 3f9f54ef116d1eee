// The Debian packages that the scripts here may need, by what they are for.

/**
 * @typedef {object} SystemPackage
 * @property {string} name
 * @property {string} [renamed] its name in newer releases of Debian and Ubuntu
 * @property {readonly string[]} [insteadOf] packages (or virtual names) that serve as well when already installed
 */

/** What a group of packages is for. @typedef {keyof typeof systemPackages} PackageGroup */

export const systemPackages = {
  /** @type {readonly SystemPackage[]} */
  'to run Electron': [
    { name: 'libnss3' },
    { name: 'libgtk-3-0', renamed: 'libgtk-3-0t64' },
    { name: 'libasound2', renamed: 'libasound2t64' },
    { name: 'libgbm1' },
    { name: 'libxss1' },
    { name: 'libnotify4' },
  ],
  /** @type {readonly SystemPackage[]} */
  'for a virtual display': [{ name: 'xvfb' }],
  /** @type {readonly SystemPackage[]} */
  'for Chinese text': [{ name: 'fonts-noto-cjk', insteadOf: ['fonts-wqy-microhei', 'fonts-wqy-zenhei'] }],
  /** @type {readonly SystemPackage[]} */
  'for desktop notifications': [{ name: 'dbus' }, { name: 'dunst', insteadOf: ['notification-daemon'] }],
  /** @type {readonly SystemPackage[]} */
  'to test desktop notifications': [
    { name: 'dbus' },
    { name: 'dbus-x11' },
    { name: 'dunst' },
    { name: 'libnotify-bin' },
    // GNOME's "do not disturb": its settings, their service and the command that reads them.
    { name: 'gsettings-desktop-schemas' },
    { name: 'dconf-gsettings-backend' },
    { name: 'libglib2.0-bin' },
  ],
  /** @type {readonly SystemPackage[]} */
  'to test stored secrets': [{ name: 'gnome-keyring' }, { name: 'libsecret-1-0' }],
  /** @type {readonly SystemPackage[]} */
  'to test certificates': [{ name: 'openssl' }],
  /** @type {readonly SystemPackage[]} */
  'to test proxies': [{ name: 'tinyproxy-bin' }],
  /** @type {readonly SystemPackage[]} */
  'to test against Request Tracker': [
    { name: 'request-tracker5' },
    { name: 'rt5-db-sqlite' },
    { name: 'rt5-standalone' },
    // Without a mail transport agent of ours, apt would choose one that runs as a service.
    { name: 'msmtp-mta', insteadOf: ['mail-transport-agent'] },
  ],
};
