package waymark.sharing.disclosures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.cases.consent.sharing.ConsentAnswer;
import waymark.cases.consent.sharing.SharingAct;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Tone;
import waymark.web.forms.Choice;

/// One sharing of parts of a case.
///
/// @param organisation code of who shares
/// @param toPerson who opens it in Waymark; null where it leaves Waymark
/// @param toOrganisation code of the organisation that receives, where it is one of the directory
/// @param parts codes of [ShareablePart]s
/// @param basis code of the lawful basis
/// @param askOn when to ask again
/// @param ground of Schedule 1 paragraph 18, where it was shared without agreement
/// @param tellBy when the person is to hear of what was shared without their agreement
/// @param requestRef of the request of the police that it answers
/// @param receiver who receives it, in words
public record Disclosure(
        UUID id,
        Ref ref,
        int version,
        State state,
        String organisation,
        @Nullable UUID toPerson,
        @Nullable String toOrganisation,
        List<String> parts,
        Purpose purpose,
        String basis,
        LocalDate fromDay,
        LocalDate untilDay,
        Channel channel,
        Told told,
        Reply answer,
        @Nullable WhyNot whyNotTold,
        @Nullable LocalDate askOn,
        @Nullable Ground ground,
        boolean withoutAgreement,
        @Nullable LocalDate tellBy,
        @Nullable LocalDate toldOn,
        @Nullable Deletion deletion,
        @Nullable LocalDate deletionDue,
        @Nullable Ref requestRef,
        String preparedByName,
        Instant preparedAt,
        String sharedByName,
        @Nullable Instant sharedAt,
        String endedByName,
        @Nullable Instant endedAt,
        DisclosureDetails details) {

    public Disclosure {
        parts = List.copyOf(parts);
    }

    /// How far it is.
    public enum State {
        PREPARED("Prepared", Tone.YELLOW),
        SHARED("Shared", Tone.BLUE),
        RECALLED("Recalled", Tone.GREY),
        ENDED("Ended", Tone.GREY),
        DROPPED("Not shared", Tone.GREY);

        private final String word;
        private final Tone tone;

        State(String word, Tone tone) {
            this.word = word;
            this.tone = tone;
        }

        /// As a tag.
        public String word() {
            return word;
        }

        /// Its colour.
        public Tone tone() {
            return tone;
        }
    }

    /// How it gets to who receives it.
    public enum Channel {
        WAYMARK("In Waymark"),
        SECURE_EMAIL("By secure e-mail"),
        POST("By tracked post"),
        BY_HAND("By hand"),
        SPOKEN("Told, on the telephone or face to face");

        private final String word;

        Channel(String word) {
            this.word = word;
        }

        /// As a label.
        public String word() {
            return word;
        }

        /// Those that leave Waymark.
        public static List<Choice> outside() {
            return Choice.from(List.of(SECURE_EMAIL, POST, BY_HAND, SPOKEN), Channel::name, Channel::word);
        }
    }

    /// Whether the person was told and asked.
    public enum Told {
        ASKED("Yes, they were told and asked"),
        TOLD("They were told, and not asked"),
        NOT_TOLD("No, they were not told");

        private final String word;

        Told(String word) {
            this.word = word;
        }

        /// As a label.
        public String word() {
            return word;
        }

        static List<Choice> choices() {
            return Choice.from(List.of(values()), Told::name, Told::word);
        }
    }

    /// What the person answered about this sharing.
    public enum Reply {
        AGREED("They agree", Tone.GREEN),
        REFUSED("They do not agree", Tone.PURPLE),
        UNDECIDED("They have not decided", Tone.YELLOW),
        CANNOT("They cannot decide about it now", Tone.YELLOW),
        NOT_ASKED("They were not asked", Tone.ORANGE);

        private final String word;
        private final Tone tone;

        Reply(String word, Tone tone) {
            this.word = word;
            this.tone = tone;
        }

        /// As a label.
        public String word() {
            return word;
        }

        /// Its colour.
        public Tone tone() {
            return tone;
        }

        static List<Choice> choices() {
            return Choice.from(List.of(AGREED, REFUSED, UNDECIDED, CANNOT), Reply::name, Reply::word);
        }
    }

    /// Why the person was not told.
    public enum WhyNot {
        DANGER("Telling them would put them or others in danger"),
        PREJUDICE("Telling them would harm an investigation"),
        NOT_REACHED("They could not be reached in time");

        private final String word;

        WhyNot(String word) {
            this.word = word;
        }

        /// As a label.
        public String word() {
            return word;
        }

        /// To choose from.
        public static List<Choice> choices() {
            return Choice.from(List.of(values()), WhyNot::name, WhyNot::word);
        }
    }

    /// The grounds of Schedule 1 paragraph 18 for going without consent (not checked).
    public enum Ground {
        CANNOT_BE_GIVEN("Consent cannot be given by the person"),
        NOT_OBTAINABLE("Consent cannot reasonably be obtained"),
        PROTECTION_AT_RISK("Asking for consent would put the protection at risk");

        private final String word;

        Ground(String word) {
            this.word = word;
        }

        /// As a label.
        public String word() {
            return word;
        }

        static List<Choice> choices() {
            return Choice.from(List.of(values()), Ground::name, Ground::word);
        }
    }

    /// Whether a receiver outside was asked to delete what they have, and what came of it.
    public enum Deletion {
        ASKED("Asked to delete it"),
        DELETED("They say that it is deleted"),
        KEPT("They keep it");

        private final String word;

        Deletion(String word) {
            this.word = word;
        }

        /// As a label.
        public String word() {
            return word;
        }

        static List<Choice> choices() {
            return List.of(
                    Choice.of(DELETED.name(), DELETED.word),
                    Choice.of(KEPT.name(), KEPT.word, "Write why below"),
                    Choice.of(ASKED.name(), "No answer yet", "Ask them again, by the day below"));
        }
    }

    /// What a sharing without agreement needs, and what every sharing confirms.
    ///
    /// @param reason why it is shared without agreement; empty where they agree
    /// @param tellBy when the person is to hear of it
    record Release(
            String reason,
            @Nullable Ground ground,
            @Nullable LocalDate tellBy) {}

    /// The end of a sharing, or that it is not made.
    record End(String reason) {}

    /// That the person was told afterwards, or asked again, or why not yet.
    ///
    /// @param on the day on which they were told or asked; null where they were not
    /// @param again when to look at it again
    record Telling(@Nullable LocalDate on, @Nullable LocalDate again, String words) {}

    /// What a receiver outside answered.
    ///
    /// @param again when to ask them again
    record DeletionAnswer(
            Deletion answer, String words, @Nullable LocalDate again) {}

    /// True where the person agreed to this sharing.
    public boolean agreed() {
        return answer == Reply.AGREED;
    }

    /// True where it leaves Waymark.
    public boolean outside() {
        return toPerson == null;
    }

    String path(Ref caseRef) {
        return "/cases/%s/disclosures/%s".formatted(caseRef, ref);
    }

    /// True where the person is still to hear of it.
    public boolean toTell() {
        return withoutAgreement && toldOn == null;
    }

    /// True where the person agreed, and is to be asked again while it lasts.
    public boolean toAsk() {
        return state == State.SHARED && !withoutAgreement && askOn != null;
    }

    /// What the person said to this sharing.
    ConsentAnswer said(LocalDate today) {
        var said = new ConsentAnswer.Said("this sharing", today, details.said());
        return switch (answer) {
            case AGREED -> new ConsentAnswer.Agreed(said);
            case REFUSED -> new ConsentAnswer.Refused(said);
            case UNDECIDED -> new ConsentAnswer.Undecided(said);
            case CANNOT, NOT_ASKED -> new ConsentAnswer.NotAsked();
        };
    }

    /// What it is of the acts that ask for consent.
    SharingAct act() {
        return requestRef == null ? SharingAct.SHARING : SharingAct.POLICE_REQUEST;
    }

    /// Whether it may be shared now.
    ///
    /// @param without true where the person has not agreed, to this sharing or by what was recorded before
    /// @param mayOverride true for who may share without agreement
    /// @param paragraph18 true where the basis rests on Schedule 1 paragraph 18
    Ruling<Release> release(
            Release wanted, boolean without, boolean mayOverride, boolean paragraph18, LocalDate today) {
        var problems = new Problems()
                .when(state != State.PREPARED, "release", "It was shared or dropped already")
                .when(untilDay.isBefore(today), "release", "Its last day has passed: prepare it again");
        if (without) {
            problems.when(
                            !mayOverride,
                            "release",
                            "The person has not agreed. Somebody who may share without agreement has to decide")
                    .when(
                            mayOverride && paragraph18 && wanted.ground() == null,
                            "ground",
                            "Choose the ground of Schedule 1 paragraph 18, or prepare it again on another basis")
                    .when(mayOverride && wanted.tellBy() == null, "tellBy", "Enter the day by which they hear of it")
                    .when(
                            wanted.tellBy() != null && wanted.tellBy().isBefore(today),
                            "tellBy",
                            "The day by which they hear of it must be today or later");
        }
        return problems.or(() -> without ? wanted : new Release("", null, null));
    }

    /// Whether it may be recalled.
    Ruling<End> recall(End wanted) {
        return new Problems()
                .when(state != State.SHARED, "recall", "It is not shared now")
                .when(wanted.reason().isEmpty(), "recall", "Enter why it is recalled")
                .or(() -> wanted);
    }

    /// Whether it may be dropped before it is shared.
    Ruling<End> drop(End wanted) {
        return new Problems()
                .when(state != State.PREPARED, "drop", "It was shared already: recall it")
                .when(wanted.reason().isEmpty(), "drop", "Enter why it is not shared")
                .or(() -> wanted);
    }

    /// Whether it may be recorded that the person was told, or not yet.
    Ruling<Telling> tell(Telling wanted, LocalDate today) {
        return new Problems()
                .when(!toTell(), "toldOn", "There is nothing left to tell them")
                .when(
                        wanted.on() == null && wanted.again() == null,
                        "toldOn",
                        "Enter when they were told, or when to review it")
                .when(
                        wanted.on() != null && wanted.on().isAfter(today),
                        "toldOn",
                        "The day must be today or in the past")
                .when(
                        wanted.on() == null
                                && wanted.again() != null
                                && !wanted.again().isAfter(today),
                        "tellAgain",
                        "The next day must be after today")
                .when(
                        wanted.on() == null
                                && wanted.again() != null
                                && wanted.words().isEmpty(),
                        "telling",
                        "Enter why it is not safe to tell them yet")
                .or(() -> wanted);
    }

    /// Whether it may be recorded that the person was asked again, or not yet. Who does not agree any more has
    /// it recalled.
    Ruling<Telling> askAgain(Telling wanted, LocalDate today) {
        return new Problems()
                .when(
                        wanted.on() == null && wanted.again() == null,
                        "toldOn",
                        "Enter when you asked them, or when to ask them again")
                .when(
                        wanted.on() != null && wanted.on().isAfter(today),
                        "toldOn",
                        "The day must be today or in the past")
                .when(
                        wanted.again() != null && !wanted.again().isAfter(today),
                        "tellAgain",
                        "The next day must be after today")
                .when(wanted.on() != null && wanted.words().isEmpty(), "telling", "Enter what they said")
                .or(() -> wanted);
    }

    /// Whether the answer of the receiver may be recorded.
    Ruling<DeletionAnswer> deletion(DeletionAnswer wanted, LocalDate today) {
        return new Problems()
                .when(deletion != Deletion.ASKED, "deletion", "Nobody waits for an answer")
                .when(
                        wanted.answer() == Deletion.KEPT && wanted.words().isEmpty(),
                        "deletionWords",
                        "Enter why they keep it")
                .when(
                        wanted.answer() == Deletion.ASKED
                                && (wanted.again() == null || !wanted.again().isAfter(today)),
                        "deletionDue",
                        "Enter a day after today by which to ask them again")
                .or(() -> wanted);
    }
}
