/// The catalogue of roles and the permissions that each gives, and what a role can be given for.
@NullMarked
package waymark.access.roles;

import org.jspecify.annotations.NullMarked;
