interface OnlyAType {
  readonly word: string;
}

export const brokenHelper = (): string => (undefined as unknown as OnlyAType).word;
