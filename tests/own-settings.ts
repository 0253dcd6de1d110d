/** The tests have settings of their own: whoever runs a site beside them has set its address, its database, its tokens. */
for (const name of Object.keys(process.env)) if (name.startsWith('TUZETU_')) delete process.env[name]
