/** Claims about the address under which a laptop is reached in a hall. */
import assert from 'node:assert/strict';
import type { NetworkInterfaceInfo } from 'node:os';
import { test } from 'node:test';
import { hallAddress } from './hall-address.ts';

const at = (address: string, more: Partial<NetworkInterfaceInfo> = {}): NetworkInterfaceInfo =>
  ({ address, family: address.includes(':') ? 'IPv6' : 'IPv4', internal: false, ...more }) as NetworkInterfaceInfo;

test('the Wi-Fi of the hall comes before a cable, and both before what programs made for themselves', () => {
  const wifi = { wlp2s0: [at('fe80::1'), at('192.168.4.20')] };
  const cable = { eno1: [at('10.0.0.7')] };
  const own = { lo: [at('127.0.0.1', { internal: true })], docker0: [at('172.17.0.1')], virbr0: [at('192.168.122.1')] };
  assert.equal(hallAddress({ ...own, ...cable, ...wifi }), '192.168.4.20');
  assert.equal(hallAddress({ ...own, ...cable }), '10.0.0.7');
  assert.equal(hallAddress(own), undefined);
});

test('a network that gave the laptop an address comes before one that did not, and a private one before a public one', () => {
  assert.equal(hallAddress({ wlan0: [at('169.254.9.9')], eth0: [at('203.0.113.5')] }), '203.0.113.5');
  assert.equal(hallAddress({ wlan0: [at('203.0.113.5')], eth0: [at('172.20.1.1')] }), '172.20.1.1');
  assert.equal(hallAddress({ wlan0: [at('169.254.9.9')] }), '169.254.9.9');
});
