package waymark.training.certificates;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.web.Tone;
import waymark.web.security.DigitCode;

/// A certificate that was issued here, or the record of one from elsewhere. Never changed: renewed by
/// another, corrected by revoking it and issuing anew.
///
/// @param code null for one from elsewhere and for one that was erased
/// @param area of the session; null for the whole partnership
/// @param own issued here
/// @param validUntil null where it does not end
/// @param followedBy `renewal` or `correction`; null while it is the latest
record TrainingCertificate(
        UUID id,
        int version,
        @Nullable String code,
        @Nullable UUID person,
        String name,
        @Nullable String organisation,
        String organisationName,
        @Nullable String area,
        String course,
        String courseName,
        int level,
        String issuer,
        boolean own,
        @Nullable UUID session,
        @Nullable UUID enrolment,
        LocalDate takenOn,
        LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        String evidence,
        @Nullable UUID follows,
        String state,
        @Nullable String followedBy,
        @Nullable LocalDate revokedOn,
        String revokedByName,
        String revokedWhy,
        String recordedByName,
        @Nullable LocalDate erasedOn) {

    /// So many days before its end a renewal is due.
    static final int DUE_DAYS = 60;

    /// What is issued or recorded.
    ///
    /// @param follows the one that it renews or corrects, or null
    record Given(
            @Nullable UUID person,
            String name,
            @Nullable String organisation,
            String organisationName,
            @Nullable String area,
            Course course,
            String issuer,
            boolean own,
            @Nullable UUID session,
            @Nullable UUID enrolment,
            LocalDate takenOn,
            @Nullable LocalDate validUntil,
            String evidence,
            @Nullable UUID follows) {}

    /// How it stands on a day, as everybody may know who has the code.
    enum Standing {
        VALID("It is valid", Tone.GREEN),
        ENDED("No longer valid: its last day has passed", Tone.ORANGE),
        RENEWED("Renewed: a newer certificate was issued", Tone.BLUE),
        CORRECTED("Revoked: it was corrected, and issued anew", Tone.RED),
        REVOKED("It was revoked", Tone.RED);

        private final String words;
        private final Tone tone;

        Standing(String words, Tone tone) {
            this.words = words;
            this.tone = tone;
        }

        String words() {
            return words;
        }

        /// For a tag.
        String word() {
            return switch (this) {
                case ENDED -> "Ended";
                case RENEWED -> "Renewed";
                case CORRECTED -> "Corrected";
                case REVOKED -> "Revoked";
                case VALID -> "Valid";
            };
        }

        Tone tone() {
            return tone;
        }

        static Standing of(String state, @Nullable String followedBy, @Nullable LocalDate validUntil, LocalDate today) {
            if (state.equals("revoked")) {
                return "correction".equals(followedBy) ? CORRECTED : REVOKED;
            }
            if ("renewal".equals(followedBy)) {
                return RENEWED;
            }
            return validUntil != null && validUntil.isBefore(today) ? ENDED : VALID;
        }
    }

    Standing standing(LocalDate today) {
        return Standing.of(state, followedBy, validUntil, today);
    }

    boolean latest() {
        return state.equals("valid") && followedBy == null && erasedOn == null;
    }

    /// True where its renewal is due or late.
    boolean due(LocalDate today) {
        return latest() && validUntil != null && !validUntil.isAfter(today.plusDays(DUE_DAYS));
    }

    /// In three groups, as it is read out.
    String grouped() {
        return code == null ? "" : DigitCode.grouped(code);
    }

    boolean keptBy(Actor actor) {
        return trains(actor, area) || !own && organisation != null && leads(actor, organisation);
    }

    static boolean trains(Actor actor, @Nullable String area) {
        return actor.may(Permission.RUN_TRAINING, area == null ? Scope.PARTNERSHIP : Scope.area(area));
    }

    static boolean leads(Actor actor, String organisation) {
        return actor.may(Permission.MAINTAIN_PEOPLE, Scope.organisation(organisation));
    }

    private Problems keepable(Actor actor) {
        return new Problems()
                .when(!keptBy(actor), "", "Who trains for the area changes this")
                .when(!latest(), "", "A newer one took its place, it was revoked or it was erased");
    }

    /// Renews it: another is issued, and this one stays as it was.
    Ruling<Given> renew(Actor actor, Course next, LocalDate taken, String proof, LocalDate today) {
        return keepable(actor)
                .when(
                        taken.isAfter(today) || taken.isBefore(takenOn),
                        "taken",
                        "The day must lie between the first course and today")
                .when(!own && proof.isEmpty(), "evidence", "Enter what you were shown")
                .or(() -> new Given(
                        person,
                        name,
                        organisation,
                        organisationName,
                        area,
                        next,
                        issuer,
                        own,
                        null,
                        null,
                        taken,
                        next.validUntil(taken),
                        proof,
                        id));
    }

    /// Corrects what was written: this one is revoked, and another says it right.
    Ruling<Given> correct(Actor actor, Course right, String rightName, LocalDate taken, String why, LocalDate today) {
        return keepable(actor)
                .when(rightName.isEmpty(), "name", "Enter the name as it should read")
                .when(taken.isAfter(today), "taken", "The day must be today or in the past")
                .when(why.isEmpty(), "why", "Enter what was wrong")
                .or(() -> new Given(
                        person,
                        rightName,
                        organisation,
                        organisationName,
                        area,
                        right,
                        issuer,
                        own,
                        session,
                        enrolment,
                        taken,
                        right.validUntil(taken),
                        evidence,
                        id));
    }

    Ruling<String> revoke(Actor actor, String why) {
        return keepable(actor).when(why.isEmpty(), "why", "Enter the reason").or(() -> why);
    }
}
