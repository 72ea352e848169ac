package waymark.access.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;

/// The recovery of an account, from asking to the link. The person who asks is shown a number; each of
/// two colleagues telephones the person on a number that was known before, recognises them, and types the
/// number that they read out.
sealed interface Recovery {

    /// Between the second confirmation and the link: time for the person, whose account it may not be who
    /// asks, to say no.
    Duration WAITS = Duration.ofDays(1);

    /// Not confirmed twice for so long, it lapses.
    Duration LAPSES = Duration.ofDays(7);

    /// So long the link is good.
    Duration LINK_LASTS = Duration.ofDays(3);

    /// Numbers typed, right ones too.
    int TRIES = 6;

    Facts facts();

    /// @param name of the person
    record Facts(UUID id, UUID account, String name, String organisation, Instant askedAt, int tries, int version) {}

    /// One who confirmed.
    ///
    /// @param near of the person's own organisation, or its lead
    record Colleague(UUID id, String name, boolean near) {

        static Colleague of(Actor.Person actor, Recovery recovery) {
            var organisation = recovery.facts().organisation();
            var leads = actor.grants().stream()
                    .anyMatch(grant -> grant.permissions().contains(Permission.CONFIRM_RECOVERY)
                            && grant.scope().equals(Scope.organisation(organisation)));
            return new Colleague(
                    actor.id(), actor.name(), leads || actor.organisation().equals(organisation));
        }
    }

    /// Confirmed by a colleague.
    ///
    /// @param rang true where they say that they telephoned the person
    default Ruling<RecoveryConfirmed> confirm(Colleague who, boolean numberFits, boolean rang, Instant now) {
        return Ruling.refused("", "There is nothing to confirm any more");
    }

    /// Nobody has confirmed yet.
    record Asked(Facts facts) implements Recovery {

        @Override
        public Ruling<RecoveryConfirmed> confirm(Colleague who, boolean numberFits, boolean rang, Instant now) {
            return checks(facts, who, numberFits, rang)
                    .or(() -> new RecoveryConfirmed(facts.id(), facts.version(), who, now, false));
        }
    }

    /// One has.
    record Once(Facts facts, Colleague first) implements Recovery {

        @Override
        public Ruling<RecoveryConfirmed> confirm(Colleague who, boolean numberFits, boolean rang, Instant now) {
            return checks(facts, who, numberFits, rang)
                    .when(
                            who.id().equals(first.id()),
                            "",
                            "You have confirmed it already. The second has to be another person")
                    .when(
                            !first.near() && !who.near() && !who.id().equals(first.id()),
                            "",
                            "One of the two has to be from the person's own organisation: ask its lead to confirm it")
                    .or(() -> new RecoveryConfirmed(facts.id(), facts.version(), who, now, true));
        }
    }

    /// Both have; the day runs.
    record Waiting(Facts facts, Colleague first, Colleague second, Instant opensAt) implements Recovery {}

    /// The link is on its way.
    record Open(Facts facts, Instant openedAt) implements Recovery {}

    /// Used, stopped or lapsed.
    record Over(Facts facts, boolean used) implements Recovery {}

    /// True where it can still be stopped.
    default boolean live() {
        return !(this instanceof Over);
    }

    private static Problems checks(Facts facts, Colleague who, boolean numberFits, boolean rang) {
        return new Problems()
                .when(who.id().equals(facts.account()), "", "You cannot confirm your own recovery")
                .when(!rang, "rang", "Telephone the person first, on a number that you did not get from this request")
                .when(
                        !numberFits,
                        "number",
                        "That is not the number of this request. If you are sure of the person, stop it and have them ask"
                                + " again: somebody else may have asked");
    }
}
