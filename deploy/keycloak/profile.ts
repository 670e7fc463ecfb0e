const own = { view: ['admin', 'user'], edit: ['admin', 'user'] }
// A person sees these and only an administrator changes them: they decide what the person may do.
const appointed = { view: ['admin', 'user'], edit: ['admin'] }

const attribute = (name: string, displayName: string, permissions: object, more: object = {}) => ({
  name,
  displayName,
  permissions,
  multivalued: false,
  validations: { length: { max: 255 } },
  ...more,
})

const userProfile = {
  attributes: [
    attribute('username', '用户名 / User name', own, { validations: { length: { min: 3, max: 255 }, 'username-prohibited-characters': {} } }),
    attribute('email', '电子邮箱（选填） / E-mail (optional)', own, { validations: { email: {}, length: { max: 255 } } }),
    attribute('firstName', '姓名 / Name', own, { required: { roles: ['user'] } }),
    attribute('office', '单位 / Office', appointed, { multivalued: true }),
    attribute('credential_number', '执法证号 / Credential number', appointed),
    attribute('credential_expiry', '执法证有效期至 / Credential valid until', appointed, {
      validations: { pattern: { pattern: '^\\d{4}-\\d{2}-\\d{2}$', 'error-message': 'YYYY-MM-DD' } },
    }),
  ],
}

export const profileComponent = {
  'org.keycloak.userprofile.UserProfileProvider': [
    { providerId: 'declarative-user-profile', config: { 'kc.user.profile.config': [JSON.stringify(userProfile)] } },
  ],
}
