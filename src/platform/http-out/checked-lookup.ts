import { lookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isLoopbackAddress, isPublicAddress } from './public-address.js';

/** The code of the error for a name that leads to an address which is not for strangers. */
export const NOT_PUBLIC = 'ERR_ADDRESS_NOT_PUBLIC';

/**
 * Finds the address that is then connected to, so there is no second answer that differs (rebinding). One closed
 * address among several is enough to refuse them all.
 *
 * @param loopback whether this machine itself may be reached
 */
export function checkedLookup(loopback: boolean, resolve: typeof lookup = lookup): LookupFunction {
  const isOpen = ({ address }: LookupAddress): boolean =>
    isPublicAddress(address) || (loopback && isLoopbackAddress(address));
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses;
      if (error) callback(error, []);
      else if (!first || !addresses.every(isOpen)) callback(notPublic(), []);
      else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function notPublic(): NodeJS.ErrnoException {
  return Object.assign(new Error('the name leads to an address that is not public'), {
    code: NOT_PUBLIC,
  });
}
