/// A role that carries a sensitive permission is given by two people of two organisations: one administrator proposes
/// it, another confirms it within a week. Decision 90.
///
/// Start at [Proposal]. The row policies of `access.role_proposal` and `access.role_grant` hold the same.
/// Public within this module only.
@NullMarked
package waymark.access.proposals;

import org.jspecify.annotations.NullMarked;
