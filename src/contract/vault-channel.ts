/** The channel on which main hands the vault page its port. Apart from the schemas, which a preload has no use for. */
export const VAULT_PORT_CHANNEL = 'vault:port';
