// keycloak-connect ships no types for the parts that work without Express.
declare module 'keycloak-connect/middleware/auth-utils/config.js' {
  export default class Config {
    constructor(config: never)
  }
}
declare module 'keycloak-connect/middleware/auth-utils/token.js' {
  export default class Token {
    constructor(token: string, clientId: string)
    content: unknown
  }
}
declare module 'keycloak-connect/middleware/auth-utils/grant-manager.js' {
  import type Config from 'keycloak-connect/middleware/auth-utils/config.js'
  import type Token from 'keycloak-connect/middleware/auth-utils/token.js'
  export default class GrantManager {
    constructor(config: Config)
    validateToken(token: Token, type: 'Bearer' | 'Logout'): Promise<{ content: unknown }>
  }
}
