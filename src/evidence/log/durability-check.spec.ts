import { describe, expect, it } from '@jest/globals';
import { weakSettings } from './durability-check.js';

const settings = (flush: string, binlog: string, sync: string): ReadonlyMap<string, string> =>
  new Map([
    ['innodb_flush_log_at_trx_commit', flush],
    ['log_bin', binlog],
    ['sync_binlog', sync],
  ]);

describe('what a database server keeps', () => {
  it.each([
    [settings('1', 'ON', '1'), []],
    [settings('1', 'OFF', '0'), []],
    [settings('2', 'OFF', '0'), ['innodb_flush_log_at_trx_commit = 2']],
    [settings('1', 'ON', '0'), ['sync_binlog = 0']],
    [settings('0', 'ON', '100'), ['innodb_flush_log_at_trx_commit = 0', 'sync_binlog = 100']],
    [new Map(), ['innodb_flush_log_at_trx_commit = unknown']],
  ])('of %j these are weak: %j', (values, weak) => {
    expect(weakSettings(values)).toEqual(weak);
  });
});
