package waymark.access.grants;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;

/// A proposal that somebody gets a role which nobody gives alone (access.md section 1: sensitive grants
/// need two people from two organisations).
sealed interface RoleProposal {

    /// So long it waits for its second person.
    Duration LASTS = Duration.ofDays(7);

    /// The longest reason.
    int REASON = 500;

    Facts facts();

    /// @param name of the person who is to have it
    /// @param scope as it is stored
    /// Said of a role on the other side of the wall from one that the person holds: between care and
    /// intelligence, or between officers and those who can read who told them.
    String BEHIND_THE_WALL =
            "They hold a role on the other side of the wall: nobody both handles intelligence or keeps sources and opens what people say in care, and no intelligence officer keeps sources or reads the audit log. End the other role first";

    /// @param closed true where their account is
    /// @param walled true where they hold a role on the other side of the wall
    record Facts(
            UUID id,
            UUID person,
            String name,
            String role,
            String scope,
            String reason,
            Granter by,
            Instant at,
            Instant expires,
            boolean closed,
            boolean walled,
            int version) {

        /// True where the person may be the second of the two.
        boolean confirmableBy(Granter who) {
            return !who.id().equals(person) && !who.organisation().equals(by.organisation());
        }
    }

    /// Confirmed by a second person.
    default Ruling<RoleProposalDecided> confirm(Granter who, Instant now) {
        return over();
    }

    /// Withdrawn by the person who proposed it, declined by anybody else.
    default Ruling<RoleProposalDecided> refuse(Granter who, String reason, Instant now) {
        return over();
    }

    private static Ruling<RoleProposalDecided> over() {
        return Ruling.refused("", "It is over: there is nothing to decide any more");
    }

    /// One who may grant roles.
    record Granter(UUID id, String name, String organisation) {

        static Granter of(Actor.Person actor) {
            return new Granter(actor.id(), actor.name(), actor.organisation());
        }
    }

    enum Decision {
        CONFIRMED,
        DECLINED,
        WITHDRAWN;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Waits for the second person.
    record Waiting(Facts facts) implements RoleProposal {

        @Override
        public Ruling<RoleProposalDecided> confirm(Granter who, Instant now) {
            return checks(who, now)
                    .when(
                            who.id().equals(facts.by().id()),
                            "",
                            "You proposed it. Somebody of another organisation has to confirm it")
                    .when(
                            !who.id().equals(facts.by().id())
                                    && who.organisation().equals(facts.by().organisation()),
                            "",
                            "It was proposed by somebody of your own organisation. Somebody of another has to confirm it")
                    .when(facts.closed(), "", "Their account is closed: open it first, or decline")
                    .when(facts.walled(), "", BEHIND_THE_WALL + ", or decline this one")
                    .or(() -> decided(who, Decision.CONFIRMED, null, now));
        }

        @Override
        public Ruling<RoleProposalDecided> refuse(Granter who, String reason, Instant now) {
            var decision = who.id().equals(facts.by().id()) ? Decision.WITHDRAWN : Decision.DECLINED;
            var why = reason.strip();
            return checks(who, now)
                    .when(why.isEmpty(), "reason", "Say why, in a sentence")
                    .when(why.length() > REASON, "reason", "The reason must be 500 characters or fewer")
                    .or(() -> decided(who, decision, why, now));
        }

        private Problems checks(Granter who, Instant now) {
            return new Problems()
                    .when(who.id().equals(facts.person()), "", "You cannot decide about your own role")
                    .when(!now.isBefore(facts.expires()), "", "It has lapsed. Propose it again");
        }

        private RoleProposalDecided decided(Granter who, Decision decision, @Nullable String reason, Instant now) {
            return new RoleProposalDecided(facts, who, decision, reason, now);
        }
    }

    /// Nobody confirmed it within a week.
    record Lapsed(Facts facts) implements RoleProposal {}

    /// @param reason empty where it was confirmed
    record Decided(Facts facts, Decision decision, Granter who, Instant decidedAt, String reason)
            implements RoleProposal {}
}
