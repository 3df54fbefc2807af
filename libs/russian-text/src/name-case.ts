/** The oblique cases: родительный, дательный, винительный, творительный, предложный. */
export type NameCase = 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional';
