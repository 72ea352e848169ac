/// Who holds which role, where and from when to when. A role that carries a sensitive permission is given
/// by two people of two organisations: one administrator proposes it, another confirms it within a week.
/// Decision 90.
///
/// Start at [RoleGrants] and [RoleProposal]. The row policies of `access.role_proposal` and
/// `access.role_grant` hold the same. Used within this module only.
@NullMarked
package waymark.access.grants;

import org.jspecify.annotations.NullMarked;
