package waymark.access.grants;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A proposal was confirmed, declined or withdrawn.
///
/// @param reason null where it was confirmed
record RoleProposalDecided(
        RoleProposal.Facts facts,
        RoleProposal.Granter who,
        RoleProposal.Decision decision,
        @Nullable String reason,
        Instant at) {}
