import { describe, expect, it } from '@jest/globals';
import { codeDeliveryFor } from './delivery-policy.js';

describe('codeDeliveryFor', () => {
  it('follows the organization when nobody says otherwise', () => {
    expect(codeDeliveryFor(undefined, null, 'with-link')).toBe('with-link');
    expect(codeDeliveryFor(undefined, null, 'on-demand')).toBe('on-demand');
  });

  it('lets the sender choose', () => {
    expect(codeDeliveryFor('on-demand', null, 'with-link')).toBe('on-demand');
    expect(codeDeliveryFor('with-link', null, 'on-demand')).toBe('with-link');
  });

  it('lets nobody loosen what the template demands', () => {
    expect(codeDeliveryFor('with-link', 'on-demand', 'with-link')).toBe('on-demand');
  });
});
