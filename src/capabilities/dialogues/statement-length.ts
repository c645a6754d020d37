/** The longest statement that residents may submit, as on the peers; imports keep longer ones. */
export const longestStatement = 280;
