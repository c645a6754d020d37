/** The text of a code by which phones join a Wi-Fi network: the form that ZXing set and Android and iOS read. Special signs are escaped. */
export const wifiCode = (name: string, password: string): string =>
  password === '' ? `WIFI:T:nopass;S:${escaped(name)};;` : `WIFI:T:WPA;S:${escaped(name)};P:${escaped(password)};;`;

const escaped = (text: string): string => text.replace(/[\\;,":]/g, String.raw`\$&`);
