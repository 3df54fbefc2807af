import { Box } from '@mantine/core';
import { type ReactElement, useEffect, useState } from 'react';

interface PagePictureProps {
  /** WebP in base64. */
  readonly webp: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** One page; the one before stays until the next is there. */
export function PagePicture({ webp, width, height, alt }: PagePictureProps): ReactElement | null {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const bytes = Uint8Array.from(atob(webp), (letter) => letter.charCodeAt(0));
    const made = URL.createObjectURL(new Blob([bytes], { type: 'image/webp' }));
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [webp]);
  if (address === undefined) return null;
  return (
    <Box
      component="img"
      src={address}
      alt={alt}
      width={width}
      height={height}
      w="100%"
      h="auto"
      display="block"
      bd="1px solid var(--console-line)"
    />
  );
}
