/// Who someone is: accounts, roles, sessions, passkeys, password with a second factor, anonymous
/// keys, care relationships.
///
/// Identity lives apart from health: everything a person owns hangs on a
/// [org.evenkeel.server.identity.PersonId], a random number unrelated to the account. Sessions are
/// rows, so that ending one ends it everywhere within one request.
@ApplicationModule(allowedDependencies = {"language", "wall", "web"})
@NullMarked
package org.evenkeel.server.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
