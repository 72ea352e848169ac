package waymark.training.champions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.web.Tone;

/// A champion: proposed, agreed to by their organisation, confirmed by what they do, and thanked at the end.
/// One that was not heard of for a time, that left or whose term is over is unconfirmed by itself.
sealed interface Champion {

    int LONGEST_ABOUT = 500;
    int LONGEST_HOW = 300;
    int LONGEST_WORDS = 1000;

    Header header();

    /// What every champion has.
    ///
    /// @param about what colleagues can ask them
    /// @param agreedHow who of the organisation agreed and how, where it was not done in Waymark by its lead
    /// @param leavesOn last day of the person in the directory, or null
    /// @param lastActive day of the last thing they logged, or null
    /// @param successor who was proposed after them, or null
    record Header(
            Ref ref,
            int version,
            UUID person,
            Ref personRef,
            String personName,
            String organisation,
            String organisationName,
            ChampionKind kind,
            String service,
            String serviceName,
            List<String> areas,
            List<String> areaNames,
            String about,
            LocalDate proposedOn,
            UUID proposedBy,
            String proposedByName,
            @Nullable LocalDate agreedOn,
            String agreedByName,
            String agreedHow,
            LocalDate fromDate,
            LocalDate toDate,
            @Nullable LocalDate trainedOn,
            @Nullable UUID deputy,
            String deputyName,
            @Nullable LocalDate leavesOn,
            @Nullable LocalDate lastActive,
            @Nullable LocalDate endedOn,
            String endedByName,
            String ending,
            String thanks,
            @Nullable Ref successor) {

        /// The day from which it is counted how long nothing was heard.
        LocalDate heardOn() {
            return lastActive != null && lastActive.isAfter(fromDate) ? lastActive : fromDate;
        }

        boolean keptBy(Actor actor) {
            return keeps(actor, areas);
        }

        boolean ledBy(Actor actor) {
            return leads(actor, organisation);
        }

        /// True for the lead of the organisation itself, who agrees without naming anybody else.
        boolean changedBy(Actor actor) {
            return keptBy(actor) || ledBy(actor);
        }

        boolean ownLead(Actor actor) {
            return actor instanceof Actor.Person who && who.organisation().equals(organisation) && ledBy(actor);
        }

        boolean is(Actor actor) {
            return actor.id().equals(person);
        }

        String path() {
            return "/champions/" + ref;
        }

        String where() {
            return String.join(", ", areaNames);
        }
    }

    /// What somebody proposes.
    record Given(
            UUID person,
            String personName,
            String organisation,
            ChampionKind kind,
            String service,
            List<String> areas,
            String about,
            LocalDate fromDate,
            LocalDate toDate,
            @Nullable LocalDate trainedOn,
            @Nullable UUID deputy,
            String deputyName) {

        public Given {
            areas = List.copyOf(areas);
        }
    }

    /// True for who keeps the champions of all these areas.
    static boolean keeps(Actor actor, List<String> areas) {
        return actor.may(Permission.KEEP_CHAMPIONS, Scope.PARTNERSHIP)
                || !areas.isEmpty()
                        && areas.stream().allMatch(area -> actor.may(Permission.KEEP_CHAMPIONS, Scope.area(area)));
    }

    /// True for who looks after the people of the organisation.
    static boolean leads(Actor actor, String organisation) {
        return actor.may(Permission.MAINTAIN_PEOPLE, Scope.organisation(organisation));
    }

    /// The champion as it stands on a day.
    static Champion of(Header it, String state, ChampionSettings settings, LocalDate today) {
        return switch (state) {
            case "proposed" -> new Proposed(it);
            case "declined" -> new Declined(it);
            case "ended" -> new Ended(it);
            default -> {
                var doubt = doubt(it, settings, today);
                yield doubt == null ? new Active(it) : new Unconfirmed(it, doubt);
            }
        };
    }

    private static @Nullable Doubt doubt(Header it, ChampionSettings settings, LocalDate today) {
        if (it.leavesOn() != null && it.leavesOn().isBefore(today)) {
            return Doubt.LEFT;
        }
        if (it.toDate().isBefore(today)) {
            return Doubt.TERM_OVER;
        }
        return it.heardOn().plusMonths(settings.quietMonths()).isBefore(today) ? Doubt.QUIET : null;
    }

    /// Why a champion is unconfirmed.
    enum Doubt {
        LEFT("Left the organisation"),
        TERM_OVER("The term is over"),
        QUIET("Nothing was heard for a time");

        private final String words;

        Doubt(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    default Ref ref() {
        return header().ref();
    }

    /// The state in a word.
    String word();

    Tone tone();

    /// True for one that somebody can turn to or may soon: not declined, not ended.
    default boolean open() {
        return this instanceof Proposed || serving();
    }

    /// True once the organisation agreed, until it ends.
    default boolean serving() {
        return this instanceof Active || this instanceof Unconfirmed;
    }

    /// Proposes somebody. Who keeps champions may, and who looks after the people of the organisation.
    static Ruling<ChampionEvent.Made> propose(Given given, Actor actor, boolean alreadyOne) {
        return new Problems()
                .when(
                        !keeps(actor, given.areas()) && !leads(actor, given.organisation()),
                        "person",
                        "Choose somebody of an organisation or area that you look after")
                .when(
                        alreadyOne,
                        "person",
                        "%s is proposed for this service already, or is its champion".formatted(given.personName()))
                .when(given.person().equals(given.deputy()), "deputy", "The deputy must be somebody else")
                .when(given.toDate().isBefore(given.fromDate()), "to", "The last day must not be before the first")
                .or(() -> new ChampionEvent.Made(given));
    }

    private static Problems changeable(Header it, Actor actor) {
        return new Problems()
                .when(
                        !it.changedBy(actor),
                        "",
                        "Who keeps the champions changes this, or the lead of the organisation");
    }

    /// Changes what is known of somebody who serves or is proposed.
    default Ruling<ChampionEvent.Changed> change(Given given, Actor actor) {
        return changeable(header(), actor)
                .when(!open(), "", "It has ended")
                .when(given.person().equals(given.deputy()), "deputy", "The deputy must be somebody else")
                .when(given.toDate().isBefore(given.fromDate()), "to", "The last day must not be before the first")
                .when(
                        !keeps(actor, given.areas()) && !header().ledBy(actor),
                        "areas",
                        "Choose areas that you keep champions of")
                .or(() -> new ChampionEvent.Changed(header(), given));
    }

    /// Waits for the agreement of the organisation.
    record Proposed(Header header) implements Champion {

        @Override
        public String word() {
            return "Waits for agreement";
        }

        @Override
        public Tone tone() {
            return Tone.YELLOW;
        }

        /// The organisation agrees, or somebody who keeps champions records that it did.
        ///
        /// @param how who agreed and how, where it is not the lead of the organisation who says so here
        Ruling<ChampionEvent.Agreed> agree(Actor actor, String how, LocalDate today) {
            return changeable(header, actor)
                    .when(
                            header.is(actor),
                            "",
                            "Nobody agrees to their own appointment; ask the lead of your organisation")
                    .when(
                            !header.ownLead(actor) && how.isEmpty(),
                            "how",
                            "Enter who of the organisation agreed, and how you know")
                    .or(() -> new ChampionEvent.Agreed(header, how, today));
        }

        Ruling<ChampionEvent.Declined> decline(Actor actor, String why, LocalDate today) {
            return changeable(header, actor)
                    .when(why.isEmpty(), "how", "Enter the reason; the person reads it")
                    .or(() -> new ChampionEvent.Declined(header, why, today));
        }
    }

    /// A champion whom people can turn to.
    record Active(Header header) implements Champion {

        @Override
        public String word() {
            return "Active";
        }

        @Override
        public Tone tone() {
            return Tone.GREEN;
        }
    }

    /// Was agreed to, and nobody knows whether it still holds.
    record Unconfirmed(Header header, Doubt why) implements Champion {

        @Override
        public String word() {
            return "Unconfirmed";
        }

        @Override
        public Tone tone() {
            return Tone.ORANGE;
        }
    }

    /// The organisation did not agree.
    record Declined(Header header) implements Champion {

        @Override
        public String word() {
            return "Not agreed";
        }

        @Override
        public Tone tone() {
            return Tone.GREY;
        }
    }

    /// Is champion no more.
    record Ended(Header header) implements Champion {

        @Override
        public String word() {
            return "Ended";
        }

        @Override
        public Tone tone() {
            return Tone.GREY;
        }
    }

    /// Prolongs the term.
    default Ruling<ChampionEvent.Renewed> renew(Actor actor, LocalDate until, LocalDate today) {
        var it = header();
        return changeable(it, actor)
                .when(!serving(), "", "Only the term of a champion can be renewed")
                .when(
                        !until.isAfter(it.toDate()) || until.isBefore(today),
                        "to",
                        "The new last day must be later than the old")
                .when(
                        it.leavesOn() != null && until.isAfter(it.leavesOn()),
                        "to",
                        "The person leaves before that day; end it with thanks and propose somebody else")
                .or(() -> new ChampionEvent.Renewed(it, until));
    }

    /// Ends it, with a word of thanks.
    default Ruling<ChampionEvent.Ended> end(Actor actor, String why, String thanks, LocalDate today) {
        return changeable(header(), actor)
                .when(!serving(), "", "Only a champion can be ended")
                .when(why.isEmpty(), "ending", "Enter why it ends")
                .when(thanks.isEmpty(), "thanks", "Enter a word of thanks; the person gets it")
                .or(() -> new ChampionEvent.Ended(header(), why, thanks, today));
    }
}
