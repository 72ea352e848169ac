/// Spring Security's filters and the permission check of every route. Start at [PermissionInterceptor].
/// Used within this module only.
@NullMarked
package waymark.access.security;

import org.jspecify.annotations.NullMarked;
