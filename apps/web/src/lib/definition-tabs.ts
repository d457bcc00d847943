/** Parts of the page of a definition, as they stand in its address. */
export const DEFINITION_TABS = ['rediger', 'forskjeller', 'prove', 'forhandsvis', 'versjoner'] as const;
export type DefinitionTab = (typeof DEFINITION_TABS)[number];
