/** What the log-in needs to know; built from the configuration by the composition root. */
export class AuthSettings {
  constructor(
    readonly issuer: string,
    readonly clientId: string,
    readonly clientSecret: string,
    /** Where the browser finds this service, without a slash at the end. */
    readonly publicUrl: string,
    /** Minutes without a request after which a session ends (Ansattporten: at most 30). */
    readonly idleMinutes: number,
    /** Minutes after which a session ends whatever happens (ID-porten: at most 120). */
    readonly longestMinutes: number,
    /** Levels of log-in that are asked for and taken; none: whatever the provider does. */
    readonly acrValues: readonly string[] = [],
  ) {}

  get secure(): boolean {
    return this.publicUrl.startsWith('https:');
  }

  /** `__Host-` binds the cookie to this host over https; plain http (the demo) cannot have it. */
  cookie(name: 'sid' | 'login'): string {
    return this.secure ? `__Host-${name}` : name;
  }
}
