package waymark.access.proposals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A proposal was confirmed, declined or withdrawn.
///
/// @param reason null where it was confirmed
record ProposalDecided(
        Proposal.Facts facts,
        Proposal.Granter who,
        Proposal.Decision decision,
        @Nullable String reason,
        Instant at) {}
